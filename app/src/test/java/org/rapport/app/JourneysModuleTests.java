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
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.app.Chromium.Eyes;

/** The invented company in a real browser: what somebody of each role comes for. */
class JourneysModuleTests {

    private static DemoPages demo;

    @BeforeAll
    static void open() throws IOException, SQLException {
        demo = new DemoPages();
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void letsALeaderEnterATalkInTheCarByOneTapAndBothSeeIt() {
        Page leader = demo.visitor(new Eyes("de", true, false));
        demo.signIn(leader, "leader");
        String person = DemoPages.firstOf(leader, "/person/[0-9]+").orElseThrow();
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
        String person = DemoPages.firstOf(leader, "/person/[0-9]+").orElseThrow();
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            de | Über Sie sind \\d+ Angaben gespeichert\\. | Widersprechen | Widerspruch zurücknehmen | vereinbart alle
            en | \\d+ facts are kept about you\\.          | Opt out       | Take it back             | agreed every
            """)
    void tellsASellerWhatIsKeptAndLetsThemOptOut(
            String language, String kept, String optOut, String takeBack, String agreed) {
        Page seller = demo.visitor(new Eyes(language, true, true));
        demo.signIn(seller, "seller");
        seller.navigate("/trust");
        assertThat(seller.locator("h1").innerText()).matches(kept);
        String own = DemoPages.firstOf(seller, "/person/[0-9]+").orElse("/place");
        button(seller, optOut).click();
        button(seller, takeBack).waitFor();
        seller.navigate(own);
        assertThat(seller.locator("main").innerText()).doesNotContain(agreed);
        seller.navigate("/trust");
        button(seller, takeBack).click();
        button(seller, optOut).waitFor();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            de | Vorschlag:  | .+ einladen | Als Gespräch zählt, was Ihr Kalender zeigt
            en | Proposed:   | Invite .+   | What counts as a talk is what your calendar shows
            """)
    void takesALeaderFromWhoWaitsToAnInvitation(String language, String proposed, String invite, String counts) {
        Page leader = demo.visitor(new Eyes(language, true, false));
        demo.signIn(leader, "leader");
        leader.navigate("/week");
        leader.locator(".proposals > li:has-text('" + proposed + "') a.button")
                .first()
                .click();
        assertThat(leader.locator("h1").innerText()).matches(invite);
        assertThat(demo.barriers(leader)).isEmpty();
        assertThat(leader.locator("a[href^='https://outlook.office.com/']").count())
                .isPositive();
        leader.locator("form[action$='/invited'] button").first().click();
        leader.getByText(counts).waitFor();
        assertThat(demo.barriers(leader)).isEmpty();
        leader.locator("form[action$='/invited/removal'] button").first().click();
        leader.locator("h1").waitFor();
        assertThat(leader.getByText(counts).count()).isZero();
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
    void showsHumanResourcesGroupsAndNobodyByName() {
        Page hr = demo.visitor(new Eyes("de", true, false));
        demo.signIn(hr, "personnel");
        assertThat(hr.url()).endsWith("/trust");
        hr.locator("nav.places").getByText("Studie").click();
        assertThat(hr.locator("h1").innerText()).contains("Führungskräfte");
        assertThat(hr.locator("main").innerText()).contains("das ganze Haus").doesNotContain("Sie selbst");
        assertThat(DemoPages.firstOf(hr, "/(person|people|talks)/.*")).isEmpty();
        assertThat(demo.barriers(hr)).isEmpty();
        String house = "http://localhost:" + demo.port();
        assertThat(new String(
                        hr.request().get(house + "/study/rapport-study.pdf").body(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        for (String closed : List.of("/people", "/sources", "/purposes", "/results")) {
            assertThat(hr.request().get(house + closed).status()).as(closed).isEqualTo(403);
        }
        hr.locator("nav.places").getByText("Vertrauen").click();
        hr.getByText("Was der Betriebsrat prüft").click();
        assertThat(hr.locator("h1").innerText()).isEqualTo("Was Rapport tut, und was nie");
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
        assertThat(opened(seller)).contains("Hafen Testheim");
        admin.locator("form[action$='/undoing'] button").first().click();
        admin.locator("[role=status]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        seller.navigate("/trust");
        assertThat(opened(seller)).contains("Verkaufschancen").doesNotContain("Hafen Testheim");
    }

    /** What a reader of the page sees once they have opened whatever is folded. */
    private static String opened(Page page) {
        page.locator("main details").evaluateAll("all => all.forEach(one => one.open = true)");
        return page.locator("main").innerText();
    }
}
