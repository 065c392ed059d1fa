package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.accounts.Patience;
import org.rapport.app.accounts.SetupCode;
import org.rapport.app.database.Database;
import org.rapport.app.database.TestServer;

/** From nothing to a signed-in seller who sees what is kept about them. */
class FirstVisitModuleTests {

    private static final String PEOPLE = """
            email,name,manager,role,aliases,contract_days,valid_from,granted,person_number
            bert@muster.example,Bert Müller,chef@aussen.example,Leitung,b.m@muster.example,5,2026-01-01,,1
            anna@muster.example,Anna Groß,bert@muster.example,Verkauf,,4,2026-01-01,,2
            hugo@muster.example,Hugo,,HR,,5,,hr,3
            """;

    private Pages pages;

    @BeforeEach
    void open() {
        pages = new Pages(TestServer.fresh());
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void leadsFromTheCodeToASellerWhoSeesWhatIsKept() {
        Browser admin = setUp();
        assertThat(admin.post("/company", company("DE-NW")).headers().firstValue("Location"))
                .hasValue("http://localhost:" + pages.port + "/first");
        assertThat(admin.upload("/people", PEOPLE).body())
                .contains("4 Personen stehen im Verzeichnis", "3 Personen wurden übernommen", "chef@aussen.example");
        String links = admin.post("/people/links", Map.of()).body();

        Browser anna = pages.browser();
        assertThat(status(Visits.redeem(anna, Visits.linkOf("anna", links)))).isEqualTo(302);
        assertThat(anna.get("/trust").body())
                .contains("Anna Groß", "Bert Müller", "Ada Admin", "Noch ist kein Zweck eingeschaltet")
                .doesNotContain("Hugo");
        assertThat(status(Visits.redeem(pages.browser(), Visits.linkOf("anna", links))))
                .isEqualTo(422);
    }

    @Test
    void givesLinksAnewToWhoNeverCameInOnceTheirsHaveRunOut() throws SQLException {
        Browser admin = setUp();
        admin.upload("/people", PEOPLE);
        String links = admin.post("/people/links", Map.of()).body();
        Visits.redeem(pages.browser(), Visits.linkOf("anna", links));
        assertThat(admin.post("/people/links", Map.of()).body()).doesNotContain("@");
        HouseTables.owner(
                pages.context.getBean(Database.class), "update accounts.link set until = now() - interval '1 second'");
        String anew = admin.post("/people/links", Map.of()).body();
        assertThat(anew).contains("bert@", "hugo@").doesNotContain("anna@", "ada@");
        assertThat(status(Visits.redeem(pages.browser(), Visits.linkOf("bert", links))))
                .isEqualTo(422);
        assertThat(status(Visits.redeem(pages.browser(), Visits.linkOf("bert", anew))))
                .isEqualTo(302);
        assertThat(admin.post("/people/links", Map.of()).body()).doesNotContain("@");
    }

    @Test
    void makesOneAdminOnly() {
        assertThat(status(Visits.found(pages.browser(), "falsch"))).isEqualTo(422);
        String code = Visits.code(pages);
        setUp();
        assertThat(status(Visits.found(pages.browser(), code))).isEqualTo(422);
        assertThat(pages.context.getBean(SetupCode.class).current()).isEmpty();
        assertThat(pages.browser().get("/setup").statusCode()).isEqualTo(410);
    }

    @Test
    void takesAPasskeyInsteadOfAPasswordForTheFirstAdmin() throws GeneralSecurityException {
        Browser ada = pages.browser();
        assertThat(ada.get("/setup").body()).contains("Schritt 1 von 7", "data-passkey=\"/setup/passkey\"");
        Device device = new Device("http://localhost:" + pages.port);
        String code = Visits.code(pages);
        assertThat(foundBy(ada, device, "falsch").statusCode()).isEqualTo(422);
        assertThat(ada.post(
                                "/setup/passkey",
                                Map.of("code", code, "name", "Ada", "email", "ada@m.example", "credential", "{}"))
                        .body())
                .contains("kein gültiger Passkey", "value=\"ada@m.example\"");
        String signIn = Device.challenge(ada.get("/sign-in/passkey").body());
        assertThat(ada.post("/setup/passkey", founder(code, device.make(signIn)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(foundBy(ada, device, code).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/first"));
        assertThat(ada.get("/account").body()).doesNotContain("name=\"old\"");
        assertThat(foundBy(pages.browser(), new Device("http://localhost:" + pages.port), code)
                        .statusCode())
                .isEqualTo(422);

        Browser again = pages.browser();
        String signed =
                device.sign(Device.challenge(again.get("/sign-in/passkey").body()));
        assertThat(again.post("/sign-in/passkey", Map.of("credential", signed)).statusCode())
                .isEqualTo(302);
        assertThat(again.get("/first").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> foundBy(Browser browser, Device device, String code)
            throws GeneralSecurityException {
        String challenge = Device.challenge(browser.get("/setup/passkey").body());
        return browser.post("/setup/passkey", founder(code, device.make(challenge)));
    }

    private static Map<String, String> founder(String code, String credential) {
        return Map.of("code", code, "name", "Ada", "email", "ada@m.example", "credential", credential);
    }

    @Test
    void takesAPeopleFileWholeOrNotAtAll() {
        Browser admin = setUp();
        HttpResponse<String> wrongDate = admin.upload("/people", PEOPLE.replace("4,2026-01-01", "4,gestern"));
        assertThat(wrongDate.statusCode()).isEqualTo(422);
        assertThat(wrongDate.body()).contains("Zeile 3, Spalte valid_from", "Eine Person steht im Verzeichnis");
        HttpResponse<String> wrongRole = admin.upload("/people", PEOPLE.replace(",hr,3", ",chef,3"));
        assertThat(wrongRole.statusCode()).isEqualTo(422);
        assertThat(wrongRole.body()).contains("granted", "Eine Person steht im Verzeichnis");
        admin.upload("/people", PEOPLE);
        assertThat(admin.upload("/people", PEOPLE).body()).contains("4 Personen stehen im Verzeichnis");
        // a new name keeps its number, and so its person
        assertThat(admin.upload("/people", PEOPLE.replace("anna@", "anna.neu@")).body())
                .contains("4 Personen stehen im Verzeichnis", "anna.neu@muster.example");
    }

    @Test
    void endsSessionsWithTheRoleThatGoes() {
        Browser admin = setUp();
        admin.upload("/people", PEOPLE);
        String links = admin.post("/people/links", Map.of()).body();
        Browser hugo = pages.browser();
        Visits.redeem(hugo, Visits.linkOf("hugo", links));
        assertThat(hugo.get("/trust").statusCode()).isEqualTo(200);
        admin.upload("/people", PEOPLE.replace(",hr,3", ",,3"));
        assertThat(hugo.get("/trust").statusCode()).isEqualTo(302);
    }

    @Test
    void saysTheSameToAWrongPasswordAndAnUnknownAddressAndMakesGuessingSlow() {
        setUp();
        Browser guesser = pages.browser();
        String known = guesser.post("/sign-in", Map.of("email", "ada@muster.example", "password", "geraten"))
                .body();
        String unknown = guesser.post("/sign-in", Map.of("email", "nie@muster.example", "password", "geraten"))
                .body();
        assertThat(withoutCsrf(known).replace("ada@", "nie@")).isEqualTo(withoutCsrf(unknown));
        for (int i = 0; i < 4; i++) {
            guesser.post("/sign-in", Map.of("email", "ada@muster.example", "password", "geraten"));
        }
        // minutes to wait instead of one second, which a slow machine may take to ask again
        for (int i = 0; i < 8; i++) {
            pages.context.getBean(Patience.class).failed("ada@muster.example", "192.0.2.1");
        }
        HttpResponse<String> right =
                guesser.post("/sign-in", Map.of("email", "ada@muster.example", "password", Visits.PASSWORD));
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers().firstValueAsLong("Retry-After").orElseThrow())
                .as("five of its own are counted, and eight")
                .isBetween(129L, 256L);
    }

    @Test
    void refusesFormsOfOthersAndTellsTheBrowserWhatNotToDo() throws IOException {
        Browser admin = setUp();
        HttpResponse<String> page = admin.get("/trust");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(raw("POST /sign-out HTTP/1.1", "localhost:" + pages.port)).contains(" 403 ");
        assertThat(raw("GET / HTTP/1.1", "evil.example")).contains(" 421 ");
        assertThat(raw("GET / HTTP/1.1", "127.0.0.1:" + pages.port)).contains(" 421 ");
        assertThat(admin.post("/language", Map.of("language", "en", "back", "//evil.example"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("http://localhost:" + pages.port + "/");
    }

    @Test
    void takesAFormAfterTheBrowserFetchedThePagesStyle() {
        Browser admin = setUp();
        String before = admin.get("/trust").headers().allValues("Set-Cookie").toString();
        assertThat(admin.get("/rapport.css").headers().allValues("Set-Cookie"))
                .as(before)
                .isEmpty();
        assertThat(admin.get("/trust").headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void speaksGermanAndEnglish() {
        Browser visitor = pages.browser();
        assertThat(visitor.get("/").body()).contains("Wie viel Zeit geben Sie Ihren Leuten?", "<html lang=\"de\">");
        visitor.post("/language", Map.of("language", "en", "back", "/"));
        assertThat(visitor.get("/").body()).contains("How much time do you give your people?", "<html lang=\"en\">");
        assertThat(visitor.get("/nowhere").statusCode()).isEqualTo(302);
    }

    private Browser setUp() {
        Browser admin = pages.browser();
        assertThat(status(Visits.found(admin, Visits.code(pages)))).isEqualTo(302);
        return admin;
    }

    private static Map<String, String> company(String region) {
        return Map.of("name", "Muster GmbH", "currency", "eur", "fiscalMonth", "1", "region", region);
    }

    private static int status(HttpResponse<String> response) {
        return response.statusCode();
    }

    private static String withoutCsrf(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private String raw(String request, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), pages.port)) {
            OutputStream out = socket.getOutputStream();
            out.write((request + "\r\nHost: " + host + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
