package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.wall.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The plan's talks have times: beside everything else of everybody, in the night for all and after each change for one leader. */
class PlacedModuleTests {

    private static final String PROPOSED = "Mit wem Sie sprechen könnten";

    private SampleHouse house;
    private String juergen;
    private String katrin;
    private LocalDate today;

    @BeforeEach
    void open() throws IOException {
        house = new SampleHouse();
        house.switchOn();
        for (String purpose : List.of("talks", "free_busy")) {
            house.admin.post("/purposes/" + purpose, Map.of("agreement", "BV 7"));
        }
        juergen = id("juergen");
        katrin = id("katrin");
        today = LocalDate.now(SlotsModuleTests.BERLIN);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String id(String name) {
        return house.rows("select id from people.person where email like '" + name + "%'");
    }

    private String email(String id) {
        return house.rows("select email from people.person where id = " + id);
    }

    private String week() {
        return house.leader.getReady("/week").body();
    }

    private String proposed() {
        String week = week();
        return week.contains(PROPOSED) ? SampleHouse.between(week, PROPOSED, "</ul>") : "";
    }

    /** Waits until all that was changed has been measured and placed. */
    private void settle() {
        try (Connection owner = house.pages.context.getBean(Database.class).connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            long left;
            do {
                Thread.sleep(50);
                try (ResultSet rows = statement.executeQuery(
                        "select count(*) from work.scheduled_tasks where task_name in ('measure', 'place')")) {
                    rows.next();
                    left = rows.getLong(1);
                }
            } while (left > 0);
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void night() throws SQLException {
        settle();
        try (Connection work = house.pages.context.getBean(Database.class).connect(Role.WORK)) {
            work.setAutoCommit(false);
            house.pages
                    .context
                    .getBean("placeAllJob", Job.class)
                    .run(JdbcClient.create(new SingleConnectionDataSource(work, true)), "");
            work.commit();
        }
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(SlotsModuleTests.BERLIN).toInstant();
    }

    /** One-to-ones of the leader with these, so many days ago, for as many others as there are. */
    private static String talked(String with, Instant... times) {
        StringBuilder events = new StringBuilder();
        for (Instant time : times) {
            events.append(ProposalsModuleTests.event(
                    with + time.getEpochSecond(), time, time.plus(Duration.ofMinutes(30)), with));
        }
        return events.toString();
    }

    /** The leader has talked to everybody a while ago, so that all are waiting. */
    private void everybodyWaits() {
        StringBuilder events = new StringBuilder();
        int days = 20;
        for (String email : house.rows("""
                        select string_agg(s.email, ' ' order by s.email) from people.reporting_line l join people.person s on s.id = l.person
                        where l.leader = %s and l.during @> current_date and s.kind = 'person'
                        """.formatted(katrin)).split(" ")) {
            events.append(talked(email, Instant.now().minus(Duration.ofDays(days++))));
        }
        house.leader.upload("/calendar", ProposalsModuleTests.calendar(events.toString()));
    }

    private record Talk(int leader, int seller, Instant starts) {}

    /** Where the plan has put its talks. */
    private List<Talk> placed() {
        String rows = house.rows("""
                select string_agg(leader || ' ' || seller || ' ' || extract(epoch from times[1])::bigint, ';') from plan.placed where times <> '{}'
                """);
        return rows == null || rows.equals("null")
                ? List.of()
                : Stream.of(rows.split(";"))
                        .map(row -> row.split(" "))
                        .map(row -> new Talk(
                                Integer.parseInt(row[0]),
                                Integer.parseInt(row[1]),
                                Instant.ofEpochSecond(Long.parseLong(row[2]))))
                        .toList();
    }

    private Instant placedFor(String seller) {
        return placed().stream()
                .filter(talk -> String.valueOf(talk.seller).equals(seller))
                .map(Talk::starts)
                .findFirst()
                .orElseThrow();
    }

    /** Nobody has two talks with fewer than ten minutes between them, and all are held in working hours. */
    private void assertNoCollision() {
        Map<Integer, List<Instant>> ofPerson = new HashMap<>();
        for (Talk talk : placed()) {
            for (int person : List.of(talk.leader, talk.seller)) {
                ofPerson.computeIfAbsent(person, any -> new ArrayList<>()).add(talk.starts);
            }
            assertThat(LocalTime.ofInstant(talk.starts, SlotsModuleTests.BERLIN))
                    .isBetween(LocalTime.of(9, 0), LocalTime.of(16, 30));
        }
        ofPerson.values().forEach(times -> {
            List<Instant> sorted = times.stream().sorted().toList();
            for (int i = 1; i < sorted.size(); i++) {
                assertThat(Duration.between(sorted.get(i - 1), sorted.get(i)))
                        .isGreaterThanOrEqualTo(Duration.ofMinutes(40));
            }
        });
    }

    @Test
    void nameATimeWithEachProposalAndOthersWhereOneInvites() throws SQLException {
        everybodyWaits();
        settle();
        assertThat(proposed()).contains("Vorschlag: ", ", bei Ihnen frei.");
        List<Talk> first = placed();
        assertThat(first).hasSizeGreaterThan(3);
        assertNoCollision();
        String person = house.rows("select seller from plan.placed where times <> '{}' order by times limit 1");
        String page = house.leader.get("/talks/" + person).body();
        assertThat(SampleHouse.between(page, "Nach dem Plan der Woche", "Andere freie Zeiten"))
                .contains("value=\"" + placedFor(person).getEpochSecond() + "\"", "https://outlook.office.com/");
        assertThat(SlotsModuleTests.slots(house.leader, person)).doesNotHaveDuplicates();
        night();
        assertThat(placed()).as("a proposal doesn't wander").containsExactlyInAnyOrderElementsOf(first);
        assertThat(house.leader.get("/trust").body()).contains("Wofür der Plan eine Zeit suchte");
    }

    @Test
    void areCheckedAgainWhenACalendarChanges() {
        everybodyWaits();
        settle();
        Instant before = placedFor(juergen);
        house.seller.upload("/calendar", ProposalsModuleTests.calendar("theirs", before, "kunde@aussen.example"));
        String page = house.leader.get("/talks/" + juergen).body();
        assertThat(page)
                .as("also before it is placed anew")
                .doesNotContain("value=\"" + before.getEpochSecond() + "\"");
        settle();
        assertThat(placedFor(juergen)).isNotEqualTo(before);
        assertThat(house.leader.get("/talks/" + juergen).body())
                .contains("value=\"" + placedFor(juergen).getEpochSecond() + "\"");
    }

    @Test
    void keepOneWhomTwoLeadersShareFromTwoTalksAtOnce() throws SQLException {
        // whoever leads the leader has no time but where the leader has little of it as well
        Browser top = Visits.come(house.pages, "hannes", house.links);
        everybodyWaits();
        StringBuilder events =
                new StringBuilder(talked(SampleHouse.LEADER, Instant.now().minus(Duration.ofDays(30))));
        for (int i = 0; i < 14; i++) {
            LocalDate day = today.plusDays(i);
            events.append(ProposalsModuleTests.event("a" + i, at(day, "00:00"), at(day, "12:50"), "a@aussen.example"));
            events.append(ProposalsModuleTests.event("b" + i, at(day, "14:40"), at(day, "23:30"), "a@aussen.example"));
        }
        top.upload(
                "/calendar",
                ProposalsModuleTests.calendar(events.toString().replace(SampleHouse.LEADER, "KATRIN"))
                        .replace("ORGANIZER:mailto:KATRIN", "ORGANIZER:mailto:" + email(id("hannes")))
                        .replace("KATRIN", SampleHouse.LEADER));
        settle();
        assertThat(placed()).anyMatch(talk -> String.valueOf(talk.seller).equals(katrin));
        assertNoCollision();
        night();
        assertThat(placed()).anyMatch(talk -> String.valueOf(talk.seller).equals(katrin));
        assertNoCollision();
    }

    @Test
    void sayWhichRuleStandsAgainstATalk() {
        everybodyWaits();
        away(SampleHouse.LEADER, today, today.plusDays(20));
        house.leader.post("/talks/" + juergen + "/later", Map.of());
        settle();
        assertThat(placed()).isEmpty();
        assertThat(proposed())
                .contains("Dafür fand sich keine Zeit: an den übrigen Tagen ist einer von Ihnen nicht da.");
        String person = house.rows("select min(seller) from plan.placed");
        assertThat(house.leader.get("/talks/" + person).body()).contains("Dafür fand sich keine Zeit");
        assertThat(house.leader.with("language", "en").getReady("/week").body())
                .contains("on the days left one of you is away");
    }

    private void away(String person, LocalDate from, LocalDate until) {
        house.admin.upload("/people/absences", "email,from,until,part\n%s,%s,%s,\n".formatted(person, from, until));
    }

    @Test
    void keepTheTimeOfASeries() {
        away(SampleHouse.LEADER, today, today);
        LocalDate next = today.plusDays(1);
        while (next.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            next = next.plusDays(1);
        }
        house.leader.upload(
                "/calendar",
                ProposalsModuleTests.calendar(
                        talked(email(juergen), at(next.minusWeeks(4), "14:15"), at(next.minusWeeks(6), "14:15"))
                                + talked(email(id("guenther")), at(next.minusWeeks(5), "10:00"))));
        settle();
        ZonedDateTime there = placedFor(juergen).atZone(SlotsModuleTests.BERLIN);
        assertThat(there.getDayOfWeek()).isEqualTo(next.getDayOfWeek());
        assertThat(there.toLocalTime()).isEqualTo(LocalTime.of(14, 15));
    }

    @Test
    void lieWhereOneWouldRatherTalkAndOnNoDayOfTravel() {
        everybodyWaits();
        house.seller.post(
                "/times/preferred",
                Map.of("half", "1-afternoon,2-afternoon,3-afternoon,4-afternoon,5-afternoon,9-morning"));
        settle();
        assertThat(LocalTime.ofInstant(placedFor(juergen), ZoneId.systemDefault()))
                .isAfterOrEqualTo(LocalTime.of(13, 0));
        assertThat(house.seller.get("/trust").body()).contains("Montag", "Nachmittag");
        LocalDate day = LocalDate.ofInstant(placedFor(juergen), SlotsModuleTests.BERLIN);
        house.seller.post("/times/travel", Map.of("day", day.toString()));
        settle();
        assertThat(LocalDate.ofInstant(placedFor(juergen), SlotsModuleTests.BERLIN))
                .isNotEqualTo(day);
        for (int i = 0; i < 15; i++) {
            house.seller.post("/times/travel", Map.of("day", today.plusDays(i).toString()));
        }
        house.seller.post("/wish", Map.of());
        settle();
        assertThat(proposed()).contains("an den übrigen Tagen ist einer von Ihnen unterwegs");
        String whole = today.plusDays(10).toString();
        for (int i = 1; i < 15; i++) {
            house.seller.post(
                    "/times/travel/removal", Map.of("day", today.plusDays(i).toString()));
            house.seller.post(
                    "/times/travel", Map.of("day", today.plusDays(i).toString(), "from", "15:00", "until", "15:30"));
        }
        settle();
        assertThat(LocalTime.ofInstant(placedFor(juergen), ZoneId.systemDefault()))
                .isEqualTo(LocalTime.of(15, 0));
        assertThat(house.seller.get("/times").body()).contains("nur 15:00–15:30");
        assertThat(house.leader.get("/times").body()).doesNotContain("15:00");
        assertThat(house.seller
                        .post("/times/travel", Map.of("day", whole, "from", "16:00", "until", "15:00"))
                        .body())
                .contains("die frühere zuerst");
        assertThat(house.seller
                        .post("/times/travel", Map.of("day", "2020-01-01"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void areGoneWithTheirPurpose() {
        everybodyWaits();
        settle();
        assertThat(proposed()).contains("Vorschlag: ");
        house.admin.post("/purposes/free_busy/end", Map.of());
        assertThat(proposed()).isNotEmpty().doesNotContain("Vorschlag: ");
    }

    @Test
    void needNothingUnderALicenceThatIsNotTaken() {
        assertThat(System.getProperty("java.class.path").split(":"))
                .as("what is shipped is part of this class path")
                .anyMatch(jar -> jar.contains("timefold-solver-core"))
                .noneMatch(jar -> jar.contains("classfile"));
    }
}
