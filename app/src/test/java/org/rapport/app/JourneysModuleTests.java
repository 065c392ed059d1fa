package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.app.Chromium.Eyes;
import org.rapport.app.accounts.ReadyUsers;
import org.rapport.app.accounts.ReadyUsers.ReadyUser;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.database.TestServer;
import org.rapport.app.demo.DemoCompany;

/** The invented company in a real browser: every page that somebody of each role can reach, and what they come for. */
class JourneysModuleTests {

    private static final @Nullable String SCREENSHOTS = System.getProperty("rapport.screenshots");
    /** Where a page leads, of its kind one: people, weeks, forms. */
    private static final List<String> BRANCHES = List.of(
            "/account",
            "/go",
            "/contacts",
            "/statement",
            "/talks/[0-9]+",
            "/packet",
            "/what-matters",
            "/people/new",
            "/people/absences",
            "/people/[0-9]+",
            "/person/[0-9]+",
            "/week/[0-9-]+");

    private static Pages pages;
    private static Chromium chromium;
    private static List<ReadyUser> users;

    @BeforeAll
    static void open() throws IOException, SQLException {
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
            boolean stands = false;
            while (!stands) {
                try (ResultSet found = statement.executeQuery("select exists (select from study.release)")) {
                    stands = found.next() && found.getBoolean(1);
                }
            }
        }
    }

    @AfterAll
    static void close() {
        chromium.close();
        pages.close();
    }

    static Stream<Arguments> everybody() {
        List<Eyes> eyes = SCREENSHOTS == null
                ? List.of(Eyes.GERMAN, Eyes.ENGLISH_PHONE_DARK)
                : Eyes.all().toList();
        return Stream.concat(
                        Stream.of("nobody"), users.stream().map(ReadyUser::role).distinct())
                .flatMap(role -> eyes.stream().map(one -> Arguments.of(role, one)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everybody")
    void showsPagesWithoutBarriersThatFitTheScreen(String role, Eyes eyes) {
        Page page = chromium.visitor(pages.port, eyes);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        Set<String> seen = new LinkedHashSet<>();
        SoftAssertions softly = new SoftAssertions();
        if (role.equals("nobody")) {
            for (String path : List.of("/", "/sign-in", "/waiting", "/link")) {
                look(page, path, role, eyes, softly);
            }
        } else {
            signIn(page, role);
            for (String path : paths(page)) {
                seen.add(path);
                look(page, path, role, eyes, softly);
                for (String branch : BRANCHES) {
                    if (seen.stream().noneMatch(one -> one.matches(branch))) {
                        firstOf(page, branch).ifPresent(one -> {
                            seen.add(one);
                            look(page, one, role, eyes, softly);
                            page.navigate(path);
                        });
                    }
                }
            }
        }
        softly.assertThat(complaints).as("what the browser complains of").isEmpty();
        softly.assertAll();
        page.context().close();
    }

    private static List<String> paths(Page page) {
        return hrefs(page.locator("nav.places a"));
    }

    private static java.util.Optional<String> firstOf(Page page, String pattern) {
        return hrefs(page.locator("a[href]")).stream()
                .filter(href -> href.matches(pattern))
                .findFirst();
    }

    private static List<String> hrefs(Locator links) {
        return links.all().stream()
                .map(link -> Objects.requireNonNullElse(link.getAttribute("href"), ""))
                .toList();
    }

    private static void look(Page page, String path, String role, Eyes eyes, SoftAssertions softly) {
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

    private static void signIn(Page page, String role) {
        ReadyUser user = users.stream()
                .filter(one -> one.role().equals(role))
                .findFirst()
                .orElseThrow();
        page.navigate("/sign-in");
        page.locator(".ready button")
                .filter(new Locator.FilterOptions().setHasText(user.name()))
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*/(week|place|trust)$"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void letsALeaderEnterATalkInTheCarByOneTapAndBothSeeIt() {
        Page leader = chromium.visitor(pages.port, new Eyes("de", true, false));
        signIn(leader, "leader");
        String person = firstOf(leader, "/person/[0-9]+").orElseThrow();
        leader.navigate(person);
        button(leader, "Im Auto").click();
        leader.waitForURL(Pattern.compile(".*" + person));
        assertThat(leader.locator("main").innerText()).contains("30 Minuten, Im Auto");
        leader.navigate("/week");
        leader.getByText("von Hand eingetragen").first().waitFor();
        leader.navigate(person);
        assertThat(leader.locator("main .lead").first().innerText()).contains("vor 0 Tagen");
        button(
                        leader,
                        "Gespräch vom "
                                + leader.locator("main li.row").innerText().split(", \\d+ M")[0] + " entfernen")
                .click();
        leader.waitForURL(Pattern.compile(".*" + person));
        assertThat(leader.locator("main").innerText()).doesNotContain("30 Minuten, Im Auto");
    }

    @Test
    void bringsAWishToTheTopOfTheLeadersWeek() {
        Page seller = chromium.visitor(pages.port, Eyes.GERMAN);
        signIn(seller, "seller");
        String name = seller.locator("header form a").innerText().strip();
        if (button(seller, "Ich nehme es zurück").count() > 0) {
            button(seller, "Ich nehme es zurück").click();
        }
        button(seller, "Ich möchte sprechen").click();
        button(seller, "Ich nehme es zurück").waitFor();
        Page leader = chromium.visitor(pages.port, Eyes.GERMAN);
        signIn(leader, "leader");
        leader.navigate("/week");
        assertThat(leader.locator("main").innerText().substring(0, 300)).contains(name);
    }

    @Test
    void leadsAnywhereByKeyboard() {
        Page leader = chromium.visitor(pages.port, new Eyes("en", false, false));
        signIn(leader, "leader");
        String person = firstOf(leader, "/person/[0-9]+").orElseThrow();
        String name = leader.locator("nav.more a[href='" + person + "']").innerText();
        leader.keyboard().press("Control+k");
        leader.locator("dialog input").fill(name);
        leader.locator("dialog li").getByText(name).waitFor();
        leader.keyboard().press("Enter");
        leader.waitForURL(Pattern.compile(".*" + person));
        assertThat(leader.locator("h1").innerText()).contains(name);
    }

    @Test
    void answersAVisitorFromTheirCalendarAndKeepsNothing() {
        Page visitor = chromium.visitor(pages.port, Eyes.GERMAN);
        visitor.navigate("/");
        visitor.locator("input[type=file]")
                .setInputFiles(
                        new Path[] {Path.of("..", "samples", "leader.ics"), Path.of("..", "samples", "people.csv")});
        button(visitor, "Auswerten").click();
        visitor.getByText("Nichts davon wurde gespeichert").waitFor();
        assertThat(visitor.locator("h1").innerText()).containsPattern("für 8.Leute");
        assertThat(chromium.barriers(visitor)).isEmpty();
    }

    @Test
    void tellsAVisitorWhoWaitsWithoutAnyCalendar() {
        Page visitor = chromium.visitor(pages.port, new Eyes("de", true, false));
        visitor.navigate("/waiting");
        visitor.locator("textarea").fill("Anna\nBen, Cem");
        button(visitor, "Weiter").click();
        visitor.locator("fieldset").nth(0).getByText("länger her").click();
        visitor.locator("fieldset").nth(1).getByText("heute").click();
        visitor.locator("fieldset").nth(2).getByText("diese Woche").click();
        button(visitor, "Zeigen, wer wartet").click();
        assertThat(visitor.locator("h1").innerText()).isEqualTo("Anna wartet auf Sie, 1 von 3.");
        assertThat(chromium.barriers(visitor)).isEmpty();
    }

    @Test
    void tellsASellerWhatIsKeptAndLetsThemOptOut() {
        Page seller = chromium.visitor(pages.port, new Eyes("de", true, true));
        signIn(seller, "seller");
        seller.navigate("/trust");
        assertThat(seller.locator("h1").innerText()).matches("Über Sie sind \\d+ Angaben gespeichert\\.");
        String own = firstOf(seller, "/person/[0-9]+").orElse("/place");
        button(seller, "Widersprechen").click();
        button(seller, "Widerspruch zurücknehmen").waitFor();
        seller.navigate(own);
        assertThat(seller.locator("main").innerText()).doesNotContain("vereinbart alle");
        seller.navigate("/trust");
        button(seller, "Widerspruch zurücknehmen").click();
        button(seller, "Widersprechen").waitFor();
    }

    @Test
    void takesALeaderFromWhoWaitsToAnInvitation() {
        Page leader = chromium.visitor(pages.port, new Eyes("de", true, false));
        signIn(leader, "leader");
        leader.navigate("/week");
        leader.locator(".proposals a.button").first().click();
        assertThat(leader.locator("h1").innerText()).endsWith("einladen");
        assertThat(chromium.barriers(leader)).isEmpty();
        assertThat(leader.locator("a[href^='https://outlook.office.com/']").count())
                .isPositive();
        leader.locator("form[action$='/invited'] button").first().click();
        leader.getByText("Als Gespräch zählt, was Ihr Kalender zeigt").waitFor();
        assertThat(chromium.barriers(leader)).isEmpty();
        leader.locator("form[action$='/invited/removal'] button").first().click();
        leader.locator("h1").waitFor();
        assertThat(leader.getByText("Als Gespräch zählt, was Ihr Kalender zeigt")
                        .count())
                .isZero();
    }

    @Test
    void letsALeaderAgreeOnACadence() {
        Page leader = chromium.visitor(pages.port, Eyes.GERMAN);
        signIn(leader, "leader");
        leader.navigate("/team");
        Locator days = leader.locator(".cadences input[name=days]").first();
        String before = days.inputValue();
        days.fill("21");
        days.press("Enter");
        leader.waitForCondition(() -> leader.locator(".cadences input[name=days]")
                .first()
                .inputValue()
                .equals("21"));
        leader.locator(".cadences input[name=days]").first().fill(before);
        leader.locator(".cadences input[name=days]").first().press("Enter");
        leader.waitForCondition(() -> leader.locator(".cadences input[name=days]")
                .first()
                .inputValue()
                .equals(before));
    }

    @Test
    void showsTheTopTheirHouseAndGivesTheBoardAPaper() {
        Page top = chromium.visitor(pages.port, Eyes.GERMAN);
        signIn(top, "area_leader");
        top.locator("nav.places").getByText("Studie").click();
        assertThat(top.locator("h1").innerText()).contains("Führungskräfte");
        var paper = top.request().get("http://localhost:" + pages.port + "/study/rapport-study.pdf");
        assertThat(new String(paper.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        top.locator("nav.places").getByText("Vertrauen").click();
        top.getByText("Was der Betriebsrat prüft").click();
        assertThat(top.locator("h1").innerText()).isEqualTo("Was Rapport tut, und was nie");
    }

    @Test
    void letsAWorksCouncilThatMistrustsItLookAndSwitchOff() {
        Page council = chromium.visitor(pages.port, new Eyes("de", true, true));
        signIn(council, "council");
        council.navigate("/packet");
        council.locator(".packet a[href='/packet/catalogue']").click();
        assertThat(council.locator("main").innerText()).contains("attention.leader_week", "die Person selbst");
        council.navigate("/sources");
        assertThat(council.locator("main").innerText()).doesNotContain("Wie es um jeden Kalender steht");
        council.getByText("Diese Quelle abschalten").first().click();
        button(council, "Jetzt abschalten").first().click();
        council.getByText("Vom Betriebsrat abgeschaltet").waitFor();
        assertThat(chromium.barriers(council)).isEmpty();
        button(council, "Wieder einschalten").click();
        council.getByText("Diese Quelle abschalten").first().waitFor();
    }

    @Test
    void tellsAnAdminWhichCalendarIsMissing() {
        Page admin = chromium.visitor(pages.port, Eyes.GERMAN);
        signIn(admin, "administration");
        admin.locator("nav.places").getByText("Quellen").click();
        admin.getByText("Wie es um jeden Kalender steht").click();
        assertThat(admin.locator("details[open] li").count()).isGreaterThan(5);
        assertThat(chromium.barriers(admin)).isEmpty();
    }
}
