package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.event.CalendarFile;

/** From neglect to an invitation: who waits is proposed, invited out of the leader's own calendar, and gone from the list once talked to. */
class ProposalsModuleTests {

    private static final String TITLE = "Mit wem Sie sprechen könnten";

    @TempDir
    private Path folder = Path.of("");

    private SampleHouse house;

    @BeforeEach
    void open() throws IOException {
        house = new SampleHouse();
        house.switchOn();
        for (String purpose : List.of("talks", "free_busy")) {
            house.admin.post("/purposes/" + purpose, Map.of("agreement", "BV 7"));
        }
        // four of eight were talked to, the longer ago the later they come, and no talk is ahead
        List<String> people =
                List.of(house.rows("""
                        select string_agg(s.email, ' ' order by s.email) from people.reporting_line l join people.person s on s.id = l.person
                        join people.person b on b.id = l.leader where b.email = '%s'
                        """.formatted(SampleHouse.LEADER)).split(" "));
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            events.append(LeaderCalendar.event(
                    "past" + i, Instant.now().minus(20 + 10L * i, ChronoUnit.DAYS), people.get(i)));
        }
        house.leader.upload("/calendar", LeaderCalendar.of(events.toString()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String week() {
        return house.leader.getReady("/week").body();
    }

    /** The ids of who is proposed, in order. */
    private List<String> proposed() {
        String week = week();
        return !week.contains(TITLE)
                ? List.of()
                : java.util.regex.Pattern.compile("href=\"/talks/([0-9]+)\"")
                        .matcher(week)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
    }

    private String email(String person) {
        return house.rows("select email from people.person where id = " + person);
    }

    private String juergen() {
        return house.rows("select id from people.person where email like 'juergen%'");
    }

    @Test
    void proposesThreeAtMostWithTheFactBehindEach() {
        assertThat(proposed()).hasSizeBetween(1, 3).doesNotHaveDuplicates();
        assertThat(SampleHouse.between(week(), TITLE, "</section>"))
                .contains("vereinbart alle", "Einladen", "Nicht nötig");
    }

    @Test
    void putsWhoWishesToTalkFirst() {
        house.seller.post("/wish", Map.of());
        assertThat(proposed().getFirst()).isEqualTo(juergen());
        assertThat(SampleHouse.between(week(), TITLE, "</section>")).contains("möchte mit Ihnen sprechen");
    }

    @Test
    void opensTheLeadersOwnCalendarWithASlotThatIsFreeForBoth() throws IOException {
        String page = house.leader.get("/talks/" + juergen()).body();
        assertThat(page).contains("ist nicht bekannt", "https://outlook.office.com/", "https://calendar.google.com/");
        Instant first =
                Instant.ofEpochSecond(Long.parseLong(SampleHouse.between(page, "name=\"starts\" value=\"", "\"")));
        assertThat(SampleHouse.between(page, "<li><div><b>", "</b>"))
                .as("by the leader's clock, wherever the server stands")
                .endsWith(", " + DateTimeFormatter.ofPattern("HH:mm").format(first.atZone(ZoneId.of("Europe/Berlin"))));
        String file = SampleHouse.between(page, "href=\"/talks/" + juergen() + "/", "\"");
        Path ics = Files.write(folder.resolve("talk.ics"), house.leader.download("/talks/" + juergen() + "/" + file));
        List<CalendarFile> read = CalendarReader.read(List.of(ics), CalendarReader.Progress.NONE);
        assertThat(read.getFirst().events()).hasSize(1);
        assertThat(Files.readString(ics))
                .contains("SUMMARY:Gespräch zu zweit", "mailto:" + SampleHouse.LEADER, "mailto:juergen");
    }

    @Test
    void leadsEitherOfTheTwoFromTheOneEntryToThePageOfBoth() {
        String katrin = house.rows("select id from people.person where email = '" + SampleHouse.LEADER + "'");
        house.seller.post("/talks/" + katrin + "/points", Map.of("words", "Die Messe im Herbst"));
        String page = house.leader.get("/talks/" + juergen()).body();
        String file = SampleHouse.between(page, "href=\"/talks/" + juergen() + "/", "\"");
        String ics = new String(house.leader.download("/talks/" + juergen() + "/" + file), StandardCharsets.UTF_8)
                .replace("\r\n ", "");
        String google = URLDecoder.decode(
                SampleHouse.between(page, "https://calendar.google.com/", "\""), StandardCharsets.UTF_8);
        String outlook = URLDecoder.decode(
                SampleHouse.between(page, "https://outlook.office.com/", "\""), StandardCharsets.UTF_8);
        for (String entry : List.of(ics, google, outlook)) {
            String path = "/talks/"
                    + SampleHouse.between(entry + "\r", "/talks/", "\r").split("&")[0];
            for (Browser one : List.of(house.leader, house.seller)) {
                assertThat(one.get(path).statusCode()).isEqualTo(200);
                assertThat(one.get(path).body()).contains("Die Messe im Herbst");
            }
            assertThat(house.admin.get(path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void invitesToASeriesWithTheAgreedRhythm() {
        String page = house.leader.get("/talks/" + juergen() + "?series=true").body();
        assertThat(page)
                .contains("Wie vereinbart, alle 2 Wochen", "recur=RRULE%3AFREQ%3DWEEKLY%3BINTERVAL%3D2")
                .doesNotContain("https://outlook.office.com/");
        String starts = SampleHouse.between(page, "name=\"starts\" value=\"", "\"");
        assertThat(new String(
                        house.leader.download("/talks/" + juergen() + "/" + starts + ".ics?series=true"),
                        StandardCharsets.UTF_8))
                .contains("RRULE:FREQ=WEEKLY;INTERVAL=2", "TZID=Europe/Berlin");
        house.leader.post("/talks/" + juergen() + "/invited", Map.of("starts", starts, "series", "true"));
        assertThat(week()).contains("<h2>Eingeladen</h2>", ", alle 2 Wochen");
        assertThat(house.seller.get("/place").body()).contains(", alle 2 Wochen: ");
    }

    @Test
    void takesASeriesThatItDidNotMakeAsTalksLikeAnyOther() {
        String person = proposed().getFirst();
        Instant first = Instant.now().minus(6, ChronoUnit.DAYS);
        house.leader.upload(
                "/calendar",
                LeaderCalendar.of(LeaderCalendar.event("theirs", first, email(person))
                        .replace("ORGANIZER", "RRULE:FREQ=WEEKLY;INTERVAL=1\r\nORGANIZER")));
        assertThat(proposed()).doesNotContain(person);
        assertThat(week()).contains("In den nächsten sieben Tagen");
        assertThat(house.rows("select cardinality(ahead) from attention.pair where seller = " + person))
                .isEqualTo("4");
    }

    @Test
    void findsNoSlotInTheBusyTimesOfEither() {
        String free = house.leader.get("/talks/" + juergen()).body();
        long first = Long.parseLong(SampleHouse.between(free, "name=\"starts\" value=\"", "\""));
        house.seller.upload(
                "/calendar", LeaderCalendar.of("private", Instant.ofEpochSecond(first), "someone@firma.example"));
        String page = house.leader.get("/talks/" + juergen()).body();
        assertThat(page).contains("soweit Ihre Kalender es sagen").doesNotContain("value=\"" + first + "\"");
    }

    @Test
    void tellsBothOfAnInvitationAndProposesThatPersonNoMore() {
        String person = proposed().getFirst();
        long starts = Instant.now()
                .truncatedTo(ChronoUnit.HOURS)
                .plus(3, ChronoUnit.DAYS)
                .getEpochSecond();
        house.leader.post("/talks/" + person + "/invited", Map.of("starts", String.valueOf(starts)));
        assertThat(proposed()).doesNotContain(person);
        assertThat(week()).contains("<h2>Eingeladen</h2>");
        assertThat(house.leader.get("/talks/" + person).body()).contains("Eingeladen haben Sie schon: ");
        house.leader.post("/talks/" + juergen() + "/invited", Map.of("starts", String.valueOf(starts)));
        assertThat(house.seller.get("/place").body()).contains("hat Sie zu einem Gespräch eingeladen");
        assertThat(house.seller.get("/trust").body()).contains("Zu welchen Gesprächen eingeladen wurde");
        house.leader.post("/talks/" + juergen() + "/invited/removal", Map.of());
        assertThat(house.seller.get("/place").body()).doesNotContain("hat Sie zu einem Gespräch eingeladen");
    }

    @Test
    void repeatsNoNameThatWasPutOff() {
        List<String> before = proposed();
        house.leader.post("/talks/" + before.getFirst() + "/later", Map.of());
        assertThat(proposed()).doesNotContain(before.getFirst());
        String next = proposed().getFirst();
        house.leader.post("/talks/" + next + "/not-needed", Map.of());
        assertThat(proposed()).doesNotContain(before.getFirst(), next);
        house.seller.post("/wish", Map.of());
        house.leader.post("/talks/" + juergen() + "/later", Map.of());
        assertThat(proposed()).as("a wish goes before what was put off").contains(juergen());
    }

    @Test
    void knowsFromTheCalendarThatTheTalkIsPlannedAndThatItWasHeld() {
        String person = proposed().getFirst();
        String other = proposed().get(1);
        String email = email(person);
        Instant starts = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        house.leader.post("/talks/" + person + "/invited", Map.of("starts", String.valueOf(starts.getEpochSecond())));
        assertThat(week()).contains("<h2>Eingeladen</h2>");
        house.leader.upload("/calendar", LeaderCalendar.of("ahead", starts, email));
        assertThat(proposed()).doesNotContain(person);
        assertThat(week()).as("once the calendar shows it").doesNotContain("<h2>Eingeladen</h2>");
        assertThat(week()).contains("In den nächsten sieben Tagen");
        house.leader.upload(
                "/calendar", LeaderCalendar.of("sooner", Instant.now().plus(1, ChronoUnit.DAYS), email(other)));
        house.leader.upload(
                "/calendar", LeaderCalendar.of("own", Instant.now().plus(3, ChronoUnit.DAYS), email(juergen())));
        assertThat(SampleHouse.between(week(), "In den nächsten sieben Tagen", "</section>"))
                .as("the sooner stands first")
                .containsSubsequence("/person/" + other, "/person/" + person);
        assertThat(house.seller.get("/place").body()).contains("Nächstes Gespräch im Kalender: ");
        house.leader.upload("/calendar", LeaderCalendar.of("held", Instant.now().minus(3, ChronoUnit.HOURS), email));
        week();
        assertThat(house.rows("select level from attention.pair where seller = " + person))
                .isEqualTo("OK");
    }

    /** Each one's minutes and credit of this week. */
    private List<String> planned() {
        return List.of(house.rows("""
                        select string_agg(minutes || '+' || credit_minutes, ' ' order by seller) from plan.planned
                        where week = date_trunc('week', now() at time zone 'Europe/Berlin')
                        """).split(" "));
    }

    @Test
    void writesTheWeeksPlanDownOnceAndCarriesItsCredit() throws SQLException {
        week();
        house.run("plan-week");
        List<String> first = planned();
        assertThat(first).isNotEmpty().allMatch(one -> one.matches("15\\+15|(30|45|60|75|90)\\+0"));
        house.seller.post("/wish", Map.of());
        house.run("plan-week");
        assertThat(planned()).as("as planned, whatever comes").isEqualTo(first);
        try (Connection owner = house.pages.context.getBean(Database.class).connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            statement.execute("update plan.planned set week = week - 7, credit_minutes = 15");
        }
        house.seller.post("/wish/withdrawal", Map.of());
        house.run("plan-week");
        assertThat(planned()).as("a quarter and a quarter are a session").allMatch(one -> one.endsWith("+0"));
        assertThat(house.seller.get("/trust").body()).contains("Was der Plan einer Woche zudachte");
    }

    @Test
    void isOpenToTheirLeaderAlone() {
        String starts = String.valueOf(Instant.now().plus(3, ChronoUnit.DAYS).getEpochSecond());
        for (Browser other : List.of(house.seller, house.admin)) {
            assertThat(other.get("/talks/" + juergen()).statusCode()).isEqualTo(404);
            assertThat(other.post("/talks/" + juergen() + "/invited", Map.of("starts", starts))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(house.leader
                        .post("/talks/" + juergen() + "/invited", Map.of("starts", "1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.rows("select count(*) from plan.invited")).isEqualTo("0");
    }

    @Test
    void namesTheOccasionThatEitherOfThePairSaid() throws IOException {
        house.upload(house.leader);
        String seller = house.rows("select id from people.person where email like 'juergen%'");
        String leader = house.rows("select id from people.person where email = '" + SampleHouse.LEADER + "'");
        house.seller.post("/talks/" + leader + "/occasion", Map.of("kind", "anything"));
        assertThat(house.rows("select count(*) from plan.occasion")).isEqualTo("0");
        house.seller.post("/wish", Map.of());
        assertThat(house.seller.getReady("/place").body()).contains("Brauchen Sie gerade mehr Zeit als sonst?");
        assertThat(house.seller
                        .post("/talks/" + leader + "/occasion", Map.of("kind", "customer", "from", "place"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/place#occasion");
        assertThat(house.seller.getReady("/place").body()).contains("Ein wichtiger Kunde ging verloren: bis");
        assertThat(house.leader.getReady("/week").body()).contains("Ein wichtiger Kunde ging verloren");
        assertThat(house.leader.getReady("/person/" + seller).body())
                .contains("Ein wichtiger Kunde ging verloren: bis", "Eingetragen von Jürgen");
        assertThat(house.admin.get("/trust").body()).doesNotContain("wichtiger Kunde");
        house.leader.post("/talks/" + seller + "/occasion/removal", Map.of());
        assertThat(house.rows("select count(*) from plan.occasion")).isEqualTo("0");
        assertThat(house.leader.getReady("/week").body()).doesNotContain("Ein wichtiger Kunde ging verloren");
    }
}
