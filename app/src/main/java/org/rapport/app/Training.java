package org.rapport.app;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapport.app.accounts.ReadyUsers;
import org.rapport.app.accounts.ReadyUsers.ReadyUser;
import org.rapport.app.database.DataFolder;
import org.rapport.app.database.Unusable;
import org.rapport.app.demo.DemoCompany;
import org.rapport.app.operation.WayIn;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens the demo on a folder of no worth, walks through its pages in every role and ends: so the launcher's cache holds what a start
 * needs, and how the pages' methods are used.
 */
final class Training {

    private static final List<String> PAGES = List.of("/", "/sign-in", "/setup", "/rapport.css", "/week", "/waiting");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[a-z0-9/-]*)\"");
    private static final int ROUNDS = 8;

    private final String url;

    private Training(String url) {
        this.url = url;
    }

    /** The only argument is the folder, which becomes a demo's, so that anybody may delete it. */
    public static void main(String[] arguments) throws IOException, InterruptedException, Unusable {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path folder = Path.of(arguments[0]);
        WayIn wayIn = WayIn.here(port);
        ConfigurableApplicationContext pages =
                Serve.start(Demo.opening(DataFolder.open(folder, DataFolder.Kind.DEMO)), wayIn, true, null, null);
        Training training = new Training(wayIn.url());
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                training.open(browser, page);
            }
        }
        pages.getBean(DemoCompany.class).open(folder, key -> {});
        Set<String> roles = new HashSet<>();
        for (ReadyUser user : pages.getBean(ReadyUsers.class).list()) {
            if (roles.add(user.role())) {
                training.walk(user);
            }
        }
        pages.close();
        System.exit(0);
    }

    /** Opens all that the first page leads to, again and again. */
    private void walk(ReadyUser user) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            List<String> csrf = found(CSRF, open(browser, "/sign-in"));
            String fields = "email=%s&password=%s&_csrf=%s"
                    .formatted(form(user.email()), form(user.password()), form(csrf.getFirst()));
            browser.send(
                    HttpRequest.newBuilder(URI.create(url + "/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(fields))
                            .build(),
                    BodyHandlers.discarding());
            for (int round = 0; round < ROUNDS; round++) {
                for (String page : found(LINK, open(browser, "/"))) {
                    open(browser, page);
                }
            }
        }
    }

    private String open(HttpClient browser, String page) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(url + page)).build(), BodyHandlers.ofString())
                .body();
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
