package org.rapport.app;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.rapport.app.Chromium.Eyes;
import org.rapport.app.accounts.ReadyUsers;
import org.rapport.app.accounts.ReadyUsers.ReadyUser;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.database.TestServer;
import org.rapport.app.demo.DemoCompany;

/** The pages of the invented company, and a browser that looks at them. */
final class DemoPages implements AutoCloseable {

    private static final @Nullable String SCREENSHOTS = System.getProperty("rapport.screenshots");
    static final boolean KEEPS_SCREENSHOTS = SCREENSHOTS != null;

    private final Pages pages;
    private final Chromium chromium;
    private final List<ReadyUser> users;

    DemoPages() throws IOException, SQLException {
        Database database = TestServer.fresh();
        Files.deleteIfExists(database.data().path("demo-users"));
        pages = new Pages(database);
        pages.context.getBean(DemoCompany.class).open(database.data().path(""), key -> {});
        users = pages.context.getBean(ReadyUsers.class).list();
        untilTheStudyStands(database);
        chromium = new Chromium();
    }

    private static void untilTheStudyStands(Database database) throws SQLException {
        try (Connection backup = database.connect(Role.BACKUP);
                Statement statement = backup.createStatement()) {
            Until.holds("the study of the demo stands", () -> {
                try (ResultSet found = statement.executeQuery("select exists (select from study.release)")) {
                    return found.next() && found.getBoolean(1);
                }
            });
        }
    }

    int port() {
        return pages.port;
    }

    /** What its ready users do, each once. */
    Stream<String> roles() {
        return users.stream().map(ReadyUser::role).distinct();
    }

    Page visitor(Eyes eyes) {
        return chromium.visitor(pages.port, eyes);
    }

    List<String> barriers(Page page) {
        return chromium.barriers(page);
    }

    /** The first link of a page to an address like that. */
    static Optional<String> firstOf(Page page, String pattern) {
        return hrefs(page.locator("a[href]")).stream()
                .filter(href -> href.matches(pattern))
                .findFirst();
    }

    /** Where links lead. */
    static List<String> hrefs(Locator links) {
        Object found = links.evaluateAll("all => all.map(link => link.getAttribute('href') ?? '')");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** Opens a page, and holds against it what every page keeps: language, one heading, no barrier, no wider than the screen. */
    void look(Page page, String path, String role, Eyes eyes, SoftAssertions softly) {
        Response response = Objects.requireNonNull(page.navigate(path));
        String what = role + " at " + path + ", " + eyes;
        softly.assertThat(response.status()).as(what).isEqualTo(200);
        softly.assertThat(page.locator("html").getAttribute("lang")).as(what).isEqualTo(eyes.language());
        softly.assertThat(page.locator("h1").count()).as(what + ": headings").isEqualTo(1);
        softly.assertThat(chromium.barriers(page)).as(what + ": barriers").isEmpty();
        Object tooWide = page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth");
        softly.assertThat(((Number) tooWide).intValue())
                .as(what + ": pixels too wide")
                .isLessThanOrEqualTo(0);
        if (SCREENSHOTS != null) {
            String name = (role + path).replace('/', '_').replaceAll("_$", "_start");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(SCREENSHOTS, name + "-" + eyes + ".png")));
        }
    }

    /** Signs in as the first ready user of that role. */
    void signIn(Page page, String role) {
        ReadyUser user = users.stream()
                .filter(one -> one.role().equals(role))
                .findFirst()
                .orElseThrow();
        page.navigate("/sign-in");
        page.locator(".ready button")
                .filter(new Locator.FilterOptions().setHasText(user.name()))
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*/(week|place|trust|sources|study)$"));
    }

    @Override
    public void close() {
        chromium.close();
        pages.close();
    }
}
