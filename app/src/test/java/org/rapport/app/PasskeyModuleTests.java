package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.app.database.TestServer;

/** Somebody makes a passkey, comes in with it, loses it; and nobody else comes in by it. */
class PasskeyModuleTests {

    private static Pages pages;
    private static Browser admin;

    @BeforeAll
    static void open() {
        pages = new Pages(TestServer.fresh());
        admin = Visits.setUp(pages);
    }

    @AfterAll
    static void close() {
        pages.close();
    }

    private static Browser come(String name) {
        admin.upload("/people", "email,name\n%1$s@m.example,%1$s\n".formatted(name));
        return Visits.come(pages, name, admin.post("/people/links", Map.of()).body());
    }

    private static Device device() throws GeneralSecurityException {
        return new Device("http://localhost:" + pages.port);
    }

    private static HttpResponse<String> make(Browser browser, Device device) throws GeneralSecurityException {
        return make(browser, device, "Telefon");
    }

    private static HttpResponse<String> make(Browser browser, Device device, String label)
            throws GeneralSecurityException {
        String challenge = Device.challenge(browser.get("/account/passkeys").body());
        return browser.post("/account/passkeys", Map.of("credential", device.make(challenge), "label", label));
    }

    private static HttpResponse<String> signIn(Browser browser, String credential) {
        return browser.post("/sign-in/passkey", Map.of("credential", credential));
    }

    private static String asked(Browser browser) {
        return Device.challenge(browser.get("/sign-in/passkey").body());
    }

    @Test
    void comesInWithEachOfSeveralUntilItIsRemoved() throws GeneralSecurityException {
        Browser anna = come("anna");
        Device phone = device();
        Device laptop = device();
        assertThat(make(anna, phone).body()).contains("Der Passkey ist angelegt", "Telefon");
        assertThat(make(anna, laptop, "Rechner").statusCode()).isEqualTo(200);
        for (Device device : new Device[] {phone, laptop, phone}) {
            Browser fresh = pages.browser();
            assertThat(signIn(fresh, device.sign(asked(fresh))).statusCode()).isEqualTo(302);
            assertThat(fresh.get("/trust").body()).contains("anna");
        }
        String id = anna.get("/account")
                .body()
                .replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\">\\s*<span><b>Telefon.*", "$1");
        assertThat(anna.post("/account/passkeys/removal", Map.of("id", id)).body())
                .contains("kommt niemand mehr herein", "Auf dem Gerät liegt er noch");
        Browser fresh = pages.browser();
        assertThat(signIn(fresh, phone.sign(asked(fresh))).statusCode()).isEqualTo(401);
        assertThat(signIn(fresh, laptop.sign(asked(fresh))).statusCode()).isEqualTo(302);
    }

    @Test
    void takesAChallengeOnceAndForItsPurposeAlone() throws GeneralSecurityException {
        Browser bert = come("bert");
        Device device = device();
        make(bert, device);
        Browser fresh = pages.browser();
        String signed = device.sign(asked(fresh));
        assertThat(signIn(fresh, signed).statusCode()).isEqualTo(302);
        assertThat(signIn(pages.browser(), signed).statusCode()).isEqualTo(401);
        String making = Device.challenge(bert.get("/account/passkeys").body());
        assertThat(signIn(pages.browser(), device.sign(making)).statusCode()).isEqualTo(401);
        assertThat(signIn(pages.browser(), device.sign("AAAA")).statusCode()).isEqualTo(401);
        Browser carl = come("carl");
        assertThat(carl.post("/account/passkeys", Map.of("credential", device().make(making)))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void refusesAnotherOriginACopyAndAStrangersKey() throws GeneralSecurityException {
        Browser dora = come("dora");
        Device device = device();
        make(dora, device);
        Browser fresh = pages.browser();
        device.sign("");
        assertThat(signIn(fresh, device.sign(asked(fresh))).statusCode()).isEqualTo(302);
        assertThat(signIn(pages.browser(), device.copied().sign(asked(fresh))).statusCode())
                .isEqualTo(401);
        assertThat(signIn(pages.browser(), device().sign(asked(fresh))).statusCode())
                .isEqualTo(401);
        assertThat(make(dora, new Device("http://evil.example")).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{}", "{\"response\":{}}", "kein JSON", "{\"id\":\"AA\",\"response\":null}"})
    void saysTheSameToWhateverIsNoPasskey(String answer) {
        Browser fresh = new Browser(pages.port);
        assertThat(signIn(fresh, answer).statusCode()).isEqualTo(401);
        assertThat(admin.post("/account/passkeys", Map.of("credential", answer)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void changesThePasswordForTheOldOneAndEndsAllOtherSessions() {
        Browser emil = come("emil");
        Browser other = pages.browser();
        Map<String, String> old = Map.of("email", "emil@m.example", "password", Visits.PASSWORD);
        assertThat(other.post("/sign-in", old).statusCode()).isEqualTo(302);
        String wanted = "ein ganz neuer Satz";
        assertThat(emil.post("/account/password", Map.of("old", "geraten", "password", wanted))
                        .body())
                .contains("Das alte Passwort stimmt nicht");
        assertThat(other.get("/trust").statusCode()).isEqualTo(200);
        assertThat(emil.post("/account/password", Map.of("old", Visits.PASSWORD, "password", "kurz"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(emil.post("/account/password", Map.of("old", Visits.PASSWORD, "password", wanted))
                        .body())
                .contains("Das neue Passwort gilt");
        assertThat(emil.get("/trust").statusCode()).isEqualTo(200);
        assertThat(other.get("/trust").statusCode()).isEqualTo(302);
        assertThat(pages.browser().post("/sign-in", old).statusCode()).isEqualTo(401);
        assertThat(pages.browser()
                        .post("/sign-in", Map.of("email", "emil@m.example", "password", wanted))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void leavesAnothersPasskeyAloneAndAStolenCookieWorthlessAfterSignOut() throws GeneralSecurityException {
        Browser fred = come("fred");
        Device device = device();
        make(fred, device);
        String id = fred.get("/account").body().replaceAll("(?s).*?name=\"id\" value=\"([^\"]+)\".*", "$1");
        Browser gero = come("gero");
        gero.post("/account/passkeys/removal", Map.of("id", id));
        Browser fresh = pages.browser();
        assertThat(signIn(fresh, device.sign(asked(fresh))).statusCode()).isEqualTo(302);

        Browser thief = pages.browser().with("session", fresh.cookie("session"));
        assertThat(thief.get("/account").body()).contains("Telefon");
        fresh.post("/sign-out", Map.of());
        assertThat(thief.get("/account").statusCode()).isEqualTo(302);
        assertThat(thief.post("/account/password", Map.of("password", "ein ganz neuer Satz"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/sign-in"));
    }

    @Test
    void asksForNobodysNameAndOffersBothWays() {
        Browser visitor = pages.browser();
        assertThat(visitor.get("/sign-in").body())
                .contains("name=\"password\"", "data-passkey=\"/sign-in/passkey\"", "src=\"/passkey.js\"");
        assertThat(visitor.get("/sign-in/passkey").body())
                .contains("\"rpId\":\"localhost\"", "\"userVerification\":\"required\"")
                .doesNotContain("allowCredentials");
        assertThat(visitor.get("/passkey.js").statusCode()).isEqualTo(200);
    }
}
