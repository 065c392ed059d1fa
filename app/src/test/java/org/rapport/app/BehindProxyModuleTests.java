package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.app.accounts.Patience;
import org.rapport.app.accounts.SetupCode;
import org.rapport.app.database.Database;
import org.rapport.app.database.TestServer;
import org.rapport.app.operation.WayIn;
import org.springframework.context.ConfigurableApplicationContext;

/** Behind a proxy that ends https: pages through it alone, numbers for monitors not through it. */
class BehindProxyModuleTests {

    @TempDir
    private static Path folder = Path.of("");

    private static ConfigurableApplicationContext pages;
    private static EndingProxy proxy;
    private static HttpClient trusting;
    private static int port;

    @BeforeAll
    static void open() throws Exception {
        Issued issued = Issued.to(folder, "dns:localhost");
        port = Served.freePort();
        proxy = EndingProxy.before(port, issued);
        trusting = HttpClient.newBuilder().sslContext(issued.context()).build();
        InetAddress here = InetAddress.ofLiteral("127.0.0.1");
        pages = Serve.start(
                Opening.of(TestServer.fresh()),
                new WayIn(InetAddress.ofLiteral("0.0.0.0"), port, url(), null, here),
                false,
                null,
                null);
    }

    @AfterAll
    static void close() {
        pages.close();
        proxy.close();
        trusting.close();
    }

    private static String url() {
        return "https://localhost:" + proxy.port();
    }

    private static Browser browser() {
        return new Browser(url(), trusting);
    }

    private static String host() {
        return "Host: localhost:" + proxy.port();
    }

    private static String token() {
        return pages.getBean(Database.class).data().secret("metrics");
    }

    @Test
    void servesPeopleEncryptedAtThePublicAddress() {
        Browser admin = browser();
        HttpResponse<String> founded =
                Visits.found(admin, pages.getBean(SetupCode.class).current().orElseThrow());
        assertThat(founded.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("session="))
                .allMatch(cookie -> cookie.contains("; Secure") && cookie.contains("; HttpOnly"))
                .isNotEmpty();
        assertThat(founded.headers().firstValue("Location").orElseThrow()).isEqualTo(url() + "/first");
        HttpResponse<String> page = admin.get("/account");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(admin.get("/sign-in/passkey").body()).contains("\"rpId\":\"localhost\"");
        assertThat(admin.post("/language", Map.of("language", "en", "back", "/"))
                        .headers()
                        .allValues("Set-Cookie"))
                .allMatch(cookie -> cookie.contains("; Secure"));
        admin.upload("/people", "email,name\nberta@muster.example,Berta\n");
        assertThat(admin.post("/people/links", Map.of()).body()).contains(url() + "/link#");
    }

    @Test
    void answersNobodyWhoGoesPastIt() throws Exception {
        String[] forged = {host(), "X-Forwarded-For: 192.0.2.1", "X-Forwarded-Proto: https"};
        assertThat(Wire.status(Wire.to(port).get("/sign-in", forged))).isEqualTo(200); // from its address
        assertThat(Wire.status(Wire.to(port).from("127.0.0.2").get("/sign-in", forged)))
                .isEqualTo(421);
        assertThat(Wire.status(Wire.to(port).get("/sign-in", host()))).isEqualTo(421);
        assertThat(Wire.status(
                        Wire.to(port).get("/sign-in", host(), "X-Forwarded-For: 192.0.2.1", "X-Forwarded-Proto: http")))
                .isEqualTo(421);
        assertThat(Wire.status(Wire.to(port)
                        .get(
                                "/sign-in",
                                "Host: r.example",
                                "X-Forwarded-Host: localhost:" + proxy.port(),
                                "X-Forwarded-For: 192.0.2.1",
                                "X-Forwarded-Proto: https")))
                .isEqualTo(421);
    }

    @Test
    void countsFailuresByWhoAskedTheProxy() throws Exception {
        String csrf = Wire.to(port).get("/sign-in", host(), "X-Forwarded-For: 192.0.2.1", "X-Forwarded-Proto: https");
        String token = SampleHouse.between(csrf, "XSRF-TOKEN=", ";");
        String form = SampleHouse.between(csrf, "name=\"_csrf\" value=\"", "\"");
        for (int i = 0; i < 20; i++) {
            assertThat(Wire.status(signIn("192.0.2.1", "a" + i, token, form))).isEqualTo(401);
        }
        // minutes to wait instead of one second, which a slow machine may take to ask again
        for (int i = 0; i < 8; i++) {
            pages.getBean(Patience.class).failed("b" + i, "192.0.2.1");
        }
        assertThat(Wire.status(signIn("192.0.2.1", "other", token, form))).isEqualTo(429);
        assertThat(Wire.status(signIn("203.0.113.9, 192.0.2.1", "other", token, form)))
                .isEqualTo(429); // it lies
        assertThat(Wire.status(signIn("192.0.2.2", "other", token, form))).isEqualTo(401);
    }

    private static String signIn(String from, String name, String token, String form) throws Exception {
        String body = "email=" + name + "&password=x&_csrf=" + form;
        return Wire.to(port)
                .send("POST /sign-in HTTP/1.1\r\n" + host() + "\r\nX-Forwarded-For: " + from
                        + "\r\nX-Forwarded-Proto: https\r\nCookie: XSRF-TOKEN=" + token
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body);
    }

    @Test
    void tellsMonitorsNothingThroughIt() throws Exception {
        String bearer = "Authorization: Bearer " + token();
        for (String path : new String[] {"/health", "/metrics", "/%68ealth"}) {
            assertThat(browser().get(path).statusCode()).as(path).isEqualTo(401);
        }
        for (String path : new String[] {"/health", "/metrics"}) {
            // from this machine, where the proxy is, too: one that doesn't say for whom it asks looks the same
            assertThat(Wire.status(Wire.to(port).get(path, "Host: localhost:" + port)))
                    .isEqualTo(401);
            assertThat(Wire.status(Wire.to(port).get(path, "Host: localhost:" + port, bearer)))
                    .isEqualTo(200);
            assertThat(Wire.status(Wire.to(port).get(path, "Host: r.example"))).isEqualTo(401);
            for (String header : new String[] {
                "X-Forwarded-For: 127.0.0.1",
                "X-Forwarded-For: 192.0.2.1",
                "X-Forwarded-Host: localhost",
                "Forwarded: for=192.0.2.1",
                "Via: 1.1 proxy",
                "X-Real-IP: 192.0.2.1"
            }) {
                assertThat(Wire.status(Wire.to(port).get(path, "Host: localhost:" + port, header)))
                        .as(header)
                        .isEqualTo(401);
            }
            assertThat(Wire.status(Wire.to(port).get(path, host(), "X-Forwarded-For: 192.0.2.1", bearer)))
                    .isEqualTo(200);
            assertThat(Wire.status(
                            Wire.to(port).get(path, host(), "X-Forwarded-For: 192.0.2.1", bearer.replace("r ", "r x"))))
                    .isEqualTo(401);
        }
        assertThat(Files.getPosixFilePermissions(
                        pages.getBean(Database.class).data().secretFile("metrics")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void servesNoPageThroughAProxyThatKeepsItsPeersToItself() throws Exception {
        Issued issued = Issued.to(folder, "dns:localhost");
        try (EndingProxy silent = EndingProxy.before(port, issued);
                HttpClient client =
                        HttpClient.newBuilder().sslContext(issued.context()).build()) {
            silent.fallSilent();
            HttpResponse<String> page = new Browser("https://localhost:" + silent.port(), client).get("/sign-in");
            assertThat(page.statusCode()).isEqualTo(421);
            assertThat(page.body()).contains("X-Forwarded-Proto");
        }
    }
}
