package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.Chromium.Eyes;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;

/** From neglect to a kept promise, in the browsers of a leader and a seller. */
class LoopModuleTests {

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private SampleHouse house;
    private Chromium chromium;
    private Page leader;
    private Page seller;

    @BeforeEach
    void open() throws IOException {
        house = new SampleHouse();
        house.switchOn();
        for (String purpose : List.of("talks", "free_busy")) {
            house.admin.post("/purposes/" + purpose, Map.of("agreement", "BV 7"));
        }
        chromium = new Chromium();
        leader = visitor(new Eyes("de", false, false), SampleHouse.LEADER);
        seller = visitor(new Eyes("de", true, true), email("juergen"));
    }

    @AfterEach
    void close() {
        chromium.close();
        house.close();
    }

    private Page visitor(Eyes eyes, String email) {
        Page page = chromium.visitor(house.pages.port, eyes);
        page.navigate("/sign-in");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(Visits.PASSWORD);
        button(page, "Anmelden").click();
        page.waitForURL(Pattern.compile(".*/(week|place)$"));
        return page;
    }

    private String email(String name) {
        return house.rows("select email from people.person where email like '" + name + "%'");
    }

    private static Locator button(Page page, String name) {
        return page.locator("main button:text-is(\"" + name + "\")");
    }

    /** Gives the leader's calendar another file, as they do. */
    private void bring(String calendar) {
        leader.navigate("/calendar");
        leader.locator("input[name=file]")
                .setInputFiles(
                        new FilePayload("calendar.ics", "text/calendar", calendar.getBytes(StandardCharsets.UTF_8)));
        button(leader, "Einlesen").click();
        leader.getByText("wurden übernommen").waitFor();
    }

    /** My week, once it knows that calendar. */
    private Locator week(String shows) {
        leader.navigate("/week");
        Locator main = leader.locator("main");
        main.getByText(shows).first().waitFor();
        assertThat(chromium.barriers(leader)).isEmpty();
        return main;
    }

    private void aDayPasses() throws SQLException {
        try (Connection owner = house.pages.context.getBean(Database.class).connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            statement.execute("update plan.wish set since = since - interval '1 day'");
        }
    }

    @Test
    void leadsFromAWishAndALongWaitToATalkThatIsPreparedHeldAndKept() throws IOException, SQLException {
        ZonedDateTime noon = LocalDate.now(ZoneId.systemDefault()).atTime(12, 0).atZone(ZoneId.of("Europe/Berlin"));
        bring(LeaderCalendar.of(LeaderCalendar.event("a", noon.minusDays(60).toInstant(), email("juergen"))
                + LeaderCalendar.event("b", noon.minusDays(45).toInstant(), email("guenther"))));
        seller.navigate("/place");
        button(seller, "Ich möchte sprechen").click();
        button(seller, "Ich nehme es zurück").waitFor();

        List<String> proposals =
                week("Mit wem Sie sprechen könnten").locator(".proposals > li").allInnerTexts();
        assertThat(proposals.getFirst()).contains("möchte mit Ihnen sprechen", "vor 60 Tagen");
        assertThat(proposals).anyMatch(text -> text.contains("noch nie zu zweit zu sehen, vereinbart alle 14 Tage"));

        leader.locator(".proposals a.button").first().click();
        assertThat(chromium.barriers(leader)).isEmpty();
        Download file = leader.waitForDownload(
                () -> leader.locator("main a[href$='.ics']").last().click());
        String invitation = Files.readString(file.path());
        bring(invitation);
        week("In den nächsten sieben Tagen");

        seller.navigate("/place");
        seller.locator("main a[href$='/preparation']").first().click();
        seller.locator("#talk input[name=words]").fill("Vertretung im Januar");
        button(seller, "Hinzufügen").click();
        seller.locator("#talk li").getByText("Vertretung im Januar").waitFor();
        assertThat(chromium.barriers(seller)).isEmpty();
        leader.locator("main a[href$='/preparation']").first().click();
        assertThat(leader.locator("main").innerText())
                .contains("Vertretung im Januar", "Nächstes im Kalender", "Möchte mit Ihnen sprechen");

        aDayPasses();
        Instant held = Instant.now().minus(3, ChronoUnit.HOURS);
        bring(invitation
                .replaceAll("DTSTART[^\r\n]*", "DTSTART:" + BASIC.format(held))
                .replaceAll("DTEND[^\r\n]*", "DTEND:" + BASIC.format(held.plus(30, ChronoUnit.MINUTES))));
        week("Was haben Sie vereinbart?")
                .locator("a[href$='#promises']")
                .first()
                .click();
        leader.locator("#promises input[name=words]").fill("Vertretung regeln");
        leader.locator("#promises input[name=due]")
                .fill(LocalDate.now(ZoneId.systemDefault()).plusDays(2).toString());
        button(leader, "Festhalten").click();
        leader.locator("#promises li").getByText("Vertretung regeln").waitFor();

        week("Vertretung regeln"); // it is due this week: the reminder
        button(leader, "Erledigt").click();
        button(leader, "Erledigt").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        seller.navigate("/place");
        button(seller, "Gehalten").click();
        assertThat(button(seller, "Ich möchte sprechen").count())
                .as("the wish was answered")
                .isEqualTo(1);

        assertThat(week("Mit wem Sie sprechen könnten")
                        .locator(".proposals")
                        .first()
                        .innerText())
                .as("who was talked to waits no more")
                .doesNotContain("Jürgen");
        assertThat(house.rows("select (kept is not null)::text from talks.promise"))
                .isEqualTo("true");
    }
}
