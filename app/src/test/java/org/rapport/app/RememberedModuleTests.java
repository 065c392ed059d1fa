package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.app.Chromium.Eyes;
import org.rapport.app.database.TestServer;

/** Sixty seconds without a calendar, carried into the account of who signs in with the same browser afterwards. */
class RememberedModuleTests {

    private static final String PEOPLE = """
            email,name,manager
            bert@muster.example,Bert Müller,
            anna@muster.example,Anna Groß,bert@muster.example
            carl@muster.example,Carl Klein,bert@muster.example
            """;

    private static Pages pages;
    private static Browser admin;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        pages = new Pages(TestServer.fresh());
        admin = Visits.setUp(pages);
        admin.upload("/people", PEOPLE);
        admin.post("/purposes/attention", Map.of("agreement", "BV 7"));
        Visits.come(pages, "bert", admin.post("/people/links", Map.of()).body());
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
        pages.close();
    }

    private static Page tapped() {
        Page page = chromium.visitor(pages.port, Eyes.GERMAN);
        page.navigate("/waiting");
        page.locator("textarea").fill("anna, Karl, Uwe");
        page.locator("main button").click();
        page.locator("label:has([name=last-0][value=week])").click();
        page.locator("label:has([name=last-1][value=two_weeks])").click();
        page.locator("label:has([name=last-2][value=longer])").click();
        page.locator("main button").click();
        return page;
    }

    private static Object kept(Page page) {
        return page.evaluate("localStorage.length");
    }

    private static void signIn(Page page) {
        page.navigate("/sign-in");
        page.locator("[name=email]").fill("bert@muster.example");
        page.locator("[name=password]").fill(Visits.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Anmelden").setExact(true))
                .click();
        page.waitForURL("**/week");
    }

    @Test
    void areTakenOverByChoiceAndForgottenThen() {
        Page page = tapped();
        assertThat(kept(page)).isEqualTo(0);
        page.getByText("In diesem Browser merken").click();
        assertThat(page.locator("[data-done]").textContent()).contains("nur in diesem Browser");
        assertThat(chromium.barriers(page)).isEmpty();
        signIn(page);
        page.getByText("Ansehen und übernehmen").click();
        assertThat(page.locator("[data-remembered] legend").allTextContents()).containsExactly("Uwe", "Karl", "anna");
        assertThat(chromium.barriers(page)).isEmpty();
        // the first name alone is proposed, and who is nobody's namesake isn't
        assertThat(page.locator("[data-remembered] select >> nth=2 >> option:checked")
                        .textContent())
                .isEqualTo("Anna Groß");
        page.locator("[data-remembered] select").nth(1).selectOption("Carl Klein");
        assertThat(page.locator("[data-remembered] input[type=date]").nth(1).inputValue())
                .isEqualTo(LocalDate.now(ZoneId.systemDefault()).minusDays(14).toString());
        List<Object> ids = List.of(
                page.locator("[data-remembered] select").nth(1).inputValue(),
                page.locator("[data-remembered] select").nth(2).inputValue());
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Übernehmen"))
                .click();
        page.waitForURL("**/week");
        assertThat(kept(page)).isEqualTo(0);
        assertThat(page.locator("[data-remembered-hint]").isVisible()).isFalse();
        for (Object id : ids) {
            page.navigate("/person/" + id);
            assertThat(page.locator("main").textContent()).contains("Von Hand eingetragen", "30 Minuten, Persönlich");
        }
    }

    @Test
    void areForgottenOnRequestAndAfterAWeek() {
        Page page = tapped();
        page.getByText("In diesem Browser merken").click();
        signIn(page);
        page.navigate("/contacts");
        page.getByText("Vergessen").click();
        assertThat(kept(page)).isEqualTo(0);
        page.evaluate(
                "localStorage.setItem('rapport.waiting', JSON.stringify({at: Date.now() - 8 * 864e5, day: '2026-01-01', people: [['x', 'week']]}))");
        page.reload();
        assertThat(page.locator("[data-remembered]").isVisible()).isFalse();
        assertThat(kept(page)).isEqualTo(0);
    }
}
