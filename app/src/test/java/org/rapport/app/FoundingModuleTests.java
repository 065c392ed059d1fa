package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.rapport.app.Chromium.Eyes;
import org.rapport.app.database.TestServer;

/** The first visit in a real browser, on a device that makes passkeys: no password anywhere. */
class FoundingModuleTests {

    private static final String DEVICE = """
            {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
             "isUserVerified": true, "automaticPresenceSimulation": true}}
            """;

    private static JsonObject options() {
        return JsonParser.parseString(DEVICE).getAsJsonObject();
    }

    @Test
    void makesTheFirstAdminByPasskeyWhoComesInByItAgain() {
        try (Pages pages = new Pages(TestServer.fresh());
                Chromium chromium = new Chromium()) {
            Page page = chromium.visitor(pages.port, Eyes.GERMAN);
            CDPSession device = page.context().newCDPSession(page);
            device.send("WebAuthn.enable");
            device.send("WebAuthn.addVirtualAuthenticator", options());

            page.navigate("/setup#" + Visits.code(pages));
            assertThat(page.locator("#code").inputValue()).isEqualTo(Visits.code(pages));
            assertThat(chromium.barriers(page)).isEmpty();
            page.getByText("Konto mit Passkey anlegen").click();
            assertThat(page.url()).endsWith("/setup"); // a name is missing, and the browser says so
            page.locator("#name").fill("Ada Admin");
            page.locator("#email").fill("ada@muster.example");
            page.getByText("Konto mit Passkey anlegen").click();
            page.waitForURL("**/first");
            assertThat(page.locator("main").textContent()).contains("Schritt 1 von 7", "1 von 7 Schritten");

            page.getByText("Abmelden").click();
            page.navigate("/sign-in");
            page.getByText("Mit Passkey anmelden").click();
            page.waitForURL("**/sources");
            assertThat(page.locator("header").textContent()).contains("Ada Admin");
        }
    }
}
