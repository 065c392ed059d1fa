package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.app.Chromium.Eyes;

/** The invented company in a real browser: every page that somebody of each role can reach, and what they come for. */
class JourneysModuleTests {

    /** Where a page leads, of its kind one: people, weeks, forms. */
    private static final List<String> BRANCHES = List.of(
            "/account",
            "/go",
            "/contacts",
            "/statement",
            "/talks/[0-9]+",
            "/talks/[0-9]+/preparation",
            "/talks/[0-9]+/stay",
            "/packet",
            "/times",
            "/what-matters",
            "/people/new",
            "/people/absences",
            "/people/[0-9]+",
            "/person/[0-9]+",
            "/week/[0-9-]+",
            "/briefing",
            "/results");

    private static DemoPages demo;

    @BeforeAll
    static void open() throws IOException, SQLException {
        demo = new DemoPages();
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    static Stream<Arguments> everybody() {
        List<Eyes> eyes = !DemoPages.KEEPS_SCREENSHOTS
                ? List.of(Eyes.GERMAN, Eyes.ENGLISH_PHONE_DARK)
                : Eyes.all().toList();
        return Stream.concat(Stream.of("nobody"), demo.roles())
                .flatMap(role -> eyes.stream().map(one -> Arguments.of(role, one)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everybody")
    void showsPagesWithoutBarriersThatFitTheScreen(String role, Eyes eyes) {
        Page page = demo.visitor(eyes);
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
                demo.look(page, path, role, eyes, softly);
            }
        } else {
            demo.signIn(page, role);
            for (String path : paths(page)) {
                seen.add(path);
                demo.look(page, path, role, eyes, softly);
                for (String branch : BRANCHES) {
                    if (seen.stream().noneMatch(one -> one.matches(branch))) {
                        firstOf(page, branch).ifPresent(one -> {
                            seen.add(one);
                            demo.look(page, one, role, eyes, softly);
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

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void letsALeaderEnterATalkInTheCarByOneTapAndBothSeeIt() {
        Page leader = demo.visitor(new Eyes("de", true, false));
        demo.signIn(leader, "leader");
        String person = firstOf(leader, "/person/[0-9]+").orElseThrow();
        leader.navigate(person);
        button(leader, "Im Auto").click();
        leader.waitForURL(Pattern.compile(".*" + person));
        assertThat(leader.locator("main").innerText()).contains("30 Minuten, Im Auto");
        leader.navigate("/week");
        leader.getByText("von Hand eingetragen").first().waitFor();
        leader.navigate(person);
        assertThat(leader.locator("main .lead").first().innerText()).contains("vor 0 Tagen");
        String day = leader.locator("main li.row").innerText().split(", \\d+ M")[0];
        button(leader, "Gespräch vom " + day + " entfernen").click();
        leader.waitForURL(Pattern.compile(".*" + person));
        assertThat(leader.locator("main").innerText()).doesNotContain("30 Minuten, Im Auto");
    }

    @Test
    void bringsAWishToTheTopOfTheLeadersWeek() {
        Page seller = demo.visitor(Eyes.GERMAN);
        demo.signIn(seller, "seller");
        String name = seller.locator("header form a").innerText().strip();
        if (button(seller, "Ich nehme es zurück").count() > 0) {
            button(seller, "Ich nehme es zurück").click();
        }
        button(seller, "Ich möchte sprechen").click();
        button(seller, "Ich nehme es zurück").waitFor();
        Page leader = demo.visitor(Eyes.GERMAN);
        demo.signIn(leader, "leader");
        leader.navigate("/week");
        assertThat(leader.locator("main").innerText().substring(0, 300)).contains(name);
    }

    @Test
    void leadsAnywhereByKeyboard() {
        Page leader = demo.visitor(new Eyes("en", false, false));
        demo.signIn(leader, "leader");
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
        Page visitor = demo.visitor(Eyes.GERMAN);
        visitor.navigate("/");
        visitor.locator("input[type=file]")
                .setInputFiles(
                        new Path[] {Path.of("..", "samples", "leader.ics"), Path.of("..", "samples", "people.csv")});
        button(visitor, "Auswerten").click();
        visitor.getByText("Nichts davon wurde gespeichert").waitFor();
        assertThat(visitor.locator("h1").innerText()).containsPattern("für 8.Leute");
        assertThat(demo.barriers(visitor)).isEmpty();
    }

    @Test
    void tellsAVisitorWhoWaitsWithoutAnyCalendar() {
        Page visitor = demo.visitor(new Eyes("de", true, false));
        visitor.navigate("/waiting");
        visitor.locator("textarea").fill("Anna\nBen, Cem");
        button(visitor, "Weiter").click();
        visitor.locator("fieldset").nth(0).getByText("länger her").click();
        visitor.locator("fieldset").nth(1).getByText("heute").click();
        visitor.locator("fieldset").nth(2).getByText("diese Woche").click();
        button(visitor, "Zeigen, wer wartet").click();
        assertThat(visitor.locator("h1").innerText()).isEqualTo("Anna wartet auf Sie, 1 von 3.");
        assertThat(demo.barriers(visitor)).isEmpty();
    }

    @Test
    void tellsASellerWhatIsKeptAndLetsThemOptOut() {
        Page seller = demo.visitor(new Eyes("de", true, true));
        demo.signIn(seller, "seller");
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
        Page leader = demo.visitor(new Eyes("de", true, false));
        demo.signIn(leader, "leader");
        leader.navigate("/week");
        leader.locator(".proposals a.button").first().click();
        assertThat(leader.locator("h1").innerText()).endsWith("einladen");
        assertThat(demo.barriers(leader)).isEmpty();
        assertThat(leader.locator("a[href^='https://outlook.office.com/']").count())
                .isPositive();
        leader.locator("form[action$='/invited'] button").first().click();
        leader.getByText("Als Gespräch zählt, was Ihr Kalender zeigt").waitFor();
        assertThat(demo.barriers(leader)).isEmpty();
        leader.locator("form[action$='/invited/removal'] button").first().click();
        leader.locator("h1").waitFor();
        assertThat(leader.getByText("Als Gespräch zählt, was Ihr Kalender zeigt")
                        .count())
                .isZero();
    }

    @Test
    void letsALeaderAgreeOnACadence() {
        Page leader = demo.visitor(Eyes.GERMAN);
        demo.signIn(leader, "leader");
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
        Page top = demo.visitor(Eyes.GERMAN);
        demo.signIn(top, "area_leader");
        top.locator("nav.places").getByText("Studie").click();
        assertThat(top.locator("h1").innerText()).contains("Führungskräfte");
        var paper = top.request().get("http://localhost:" + demo.port() + "/study/rapport-study.pdf");
        assertThat(new String(paper.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        top.locator("nav.places").getByText("Vertrauen").click();
        top.getByText("Was der Betriebsrat prüft").click();
        assertThat(top.locator("h1").innerText()).isEqualTo("Was Rapport tut, und was nie");
    }

    @Test
    void letsAWorksCouncilThatMistrustsItLookAndSwitchOff() {
        Page council = demo.visitor(new Eyes("de", true, true));
        demo.signIn(council, "council");
        council.navigate("/packet");
        council.locator(".packet a[href='/packet/catalogue']").click();
        assertThat(council.locator("main").innerText()).contains("attention.leader_week", "die Person selbst");
        council.navigate("/sources");
        assertThat(council.locator("main").innerText()).doesNotContain("Wie es um jeden Kalender steht");
        council.getByText("Diese Quelle abschalten").first().click();
        button(council, "Jetzt abschalten").first().click();
        council.getByText("Vom Betriebsrat abgeschaltet").waitFor();
        assertThat(demo.barriers(council)).isEmpty();
        button(council, "Wieder einschalten").click();
        council.getByText("Diese Quelle abschalten").first().waitFor();
    }

    @Test
    void tellsAnAdminWhichCalendarIsMissing() {
        Page admin = demo.visitor(Eyes.GERMAN);
        demo.signIn(admin, "administration");
        admin.locator("nav.places").getByText("Quellen").click();
        admin.getByText("Wie es um jeden Kalender steht").click();
        assertThat(admin.locator("details[open] li").count()).isGreaterThan(5);
        assertThat(demo.barriers(admin)).isEmpty();
    }

    @Test
    void letsAnAdminBringDealsThatTheSellerSees() {
        Page seller = demo.visitor(Eyes.GERMAN);
        demo.signIn(seller, "seller");
        String name = seller.locator("header a[href='/account']").innerText();
        Page admin = demo.visitor(new Eyes("de", true, false));
        demo.signIn(admin, "administration");
        admin.navigate("/results");
        String csv =
                "Opportunity ID;Account Name;Opportunity Owner;Close Date;Stage;Amount\nX1;Hafen Testheim;%s;%s;Closed Won;24.500,00\n"
                        .formatted(name, LocalDate.now(ZoneId.systemDefault()));
        admin.locator("input[type=file]")
                .setInputFiles(new FilePayload("deals.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        button(admin, "Ansehen").click();
        admin.getByText("Verkaufschancen: 1; gewonnen 1").waitFor();
        assertThat(demo.barriers(admin)).isEmpty();
        button(admin, "Annehmen").click();
        admin.getByText("Neu oder geändert: 1.").waitFor();
        assertThat(demo.barriers(admin)).isEmpty();
        seller.navigate("/trust");
        assertThat(seller.locator("main").innerText()).contains("Hafen Testheim");
        admin.locator("form[action$='/undoing'] button").first().click();
        admin.locator("[role=status]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        seller.navigate("/trust");
        assertThat(seller.locator("main").innerText()).doesNotContain("Hafen Testheim");
    }
}
