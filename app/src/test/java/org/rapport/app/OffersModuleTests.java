package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.wall.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Three times on My place, one tap, one invitation; and what no longer fits is said, with another time. */
class OffersModuleTests {

    private static final Pattern STARTS = Pattern.compile("name=\"starts\" value=\"([0-9]+)\"");

    private SampleHouse house;
    private String juergen;
    private String guenther;
    private String katrin;

    @BeforeEach
    void open() throws IOException {
        house = new SampleHouse();
        house.switchOn();
        for (String purpose : List.of("talks", "free_busy")) {
            house.admin.post("/purposes/" + purpose, Map.of("agreement", "BV 7"));
        }
        juergen = id("juergen");
        guenther = id("guenther");
        katrin = id("katrin");
        String today = LocalDate.now(SlotsHouse.BERLIN).toString();
        // a time of today may pass meanwhile
        house.admin.upload(
                "/people/absences", "email,from,until,part\n%s,%s,%s,\n".formatted(SampleHouse.LEADER, today, today));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String id(String name) {
        return house.rows("select id from people.person where email like '" + name + "%'");
    }

    private String week() {
        return house.leader.getReady("/week").body();
    }

    private String place() {
        return house.seller.get("/place").body();
    }

    /** The times that My place offers. */
    private List<Instant> offered() {
        return STARTS.matcher(place())
                .results()
                .map(found -> Instant.ofEpochSecond(Long.parseLong(found.group(1))))
                .toList();
    }

    private void offer() {
        assertThat(house.leader.post("/talks/" + juergen + "/offer", Map.of()).statusCode())
                .isEqualTo(302);
    }

    private static Map<String, String> starts(Instant time) {
        return Map.of("starts", String.valueOf(time.getEpochSecond()));
    }

    private void choose(Instant time) {
        house.seller.post("/offers/" + katrin + "/choice", starts(time));
    }

    private void invite(Instant time) {
        house.leader.post("/talks/" + juergen + "/invited", starts(time));
    }

    private void sellerIsBusy(Instant... times) {
        StringBuilder events = new StringBuilder();
        for (Instant time : times) {
            events.append(LeaderCalendar.event(
                    "busy" + time.getEpochSecond(),
                    time.plus(15, ChronoUnit.MINUTES),
                    time.plus(60, ChronoUnit.MINUTES),
                    "kunde@aussen.example"));
        }
        house.seller.upload("/calendar", LeaderCalendar.of(events.toString()));
    }

    @Test
    void areThreeDaysAndThreeTimesOfTheDay() {
        offer();
        assertThat(offered()).hasSize(3);
        assertThat(offered().stream().map(time -> LocalDate.ofInstant(time, SlotsHouse.BERLIN)))
                .doesNotHaveDuplicates();
        assertThat(offered().stream().skip(1).map(time -> LocalTime.ofInstant(time, SlotsHouse.BERLIN)))
                .doesNotHaveDuplicates();
        assertThat(SlotsHouse.slots(house.leader, juergen)).containsAll(offered());
        assertThat(house.leader.get("/talks/" + juergen).body())
                .contains("<h2>Angeboten</h2>")
                .doesNotContain("Drei Zeiten anbieten");
    }

    @Test
    void goWithWhoOptsOutAndOnceTheyArePast() throws SQLException {
        offer();
        asOwner(
                "update plan.offered set starts = starts - interval '30 days' where starts = (select min(starts) from plan.offered)");
        asOwner(
                "insert into plan.planned select leader, seller, date_trunc('week', now())::date - 42, 15, 15 from plan.offered limit 1");
        try (Connection work = house.pages.context.getBean(Database.class).connect(Role.WORK)) {
            house.pages
                    .context
                    .getBean("proposalsSweep", Job.class)
                    .run(JdbcClient.create(new SingleConnectionDataSource(work, true)), "");
        }
        assertThat(house.rows("select count(*) from plan.offered")).isEqualTo("2");
        assertThat(house.rows("select count(*) from plan.planned")).isEqualTo("0");
        asOwner(
                "insert into plan.planned select leader, seller, date_trunc('week', now())::date, 15, 15 from plan.offered limit 1");
        house.seller.post("/trust/opt-out", Map.of());
        assertThat(house.rows("select count(*) from people.opt_out")).isEqualTo("1");
        assertThat(house.rows("select count(*) from plan.offered")).isEqualTo("0");
        assertThat(house.rows("select count(*) from plan.planned")).isEqualTo("0");
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = house.pages.context.getBean(Database.class).connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            statement.execute(sql);
        }
    }

    @Test
    void sayWhenTwoTalksStandAtTheSameTime() {
        Instant time = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        Instant before = time.minus(20, ChronoUnit.DAYS);
        String first = house.rows("select email from people.person where id = " + juergen);
        String second = house.rows("select email from people.person where id = " + guenther);
        String talk = LeaderCalendar.event("past", before, before.plus(Duration.ofMinutes(30)), first)
                + LeaderCalendar.event("one", time, time.plus(Duration.ofMinutes(30)), first);
        house.leader.upload("/calendar", LeaderCalendar.of(talk));
        assertThat(week()).doesNotContain("Passt nicht mehr");
        String both = talk + LeaderCalendar.event("two", time, time.plus(Duration.ofMinutes(30)), second);
        house.leader.upload("/calendar", LeaderCalendar.of(both));
        assertThat(SampleHouse.between(week(), "Passt nicht mehr", "In den nächsten"))
                .contains("/person/" + juergen, "/person/" + guenther);
    }

    @Test
    void leadFromOneTapToAnInvitation() {
        offer();
        assertThat(week()).contains("<h2>Angeboten</h2>");
        assertThat(place()).contains("bietet Ihnen Zeiten für ein Gespräch an");
        assertThat(house.seller.get("/trust").body()).contains("Welche Zeiten angeboten sind");
        Instant second = offered().get(1);
        choose(second);
        assertThat(place()).contains("Sie haben ", " gewählt");
        assertThat(offered()).as("another may still be chosen").hasSize(2).doesNotContain(second);
        assertThat(week()).contains("<h2>Ausgewählt</h2>").doesNotContain("<h2>Angeboten</h2>");
        String page = house.leader.get("/talks/" + juergen).body();
        assertThat(SampleHouse.between(page, "hat gewählt</h2>", "</ul>"))
                .contains("value=\"" + second.getEpochSecond() + "\"", "https://outlook.office.com/");
        assertThat(SlotsHouse.slots(house.leader, juergen))
                .as("what was chosen stands first, and once")
                .startsWith(second)
                .doesNotHaveDuplicates();
        assertThat(house.rows("select count(*) from attention.contact"))
                .as("nothing counts but what the calendar shows")
                .isEqualTo("0");
        invite(second);
        assertThat(week()).contains("<h2>Eingeladen</h2>").doesNotContain("<h2>Ausgewählt</h2>");
        assertThat(house.rows("select count(*) from plan.offered")).isEqualTo("0");
    }

    @Test
    void areAnsweredWithNoneAndThenOthersAreOffered() {
        offer();
        List<Instant> before = offered();
        for (Browser other : List.of(house.leader, house.admin)) {
            other.post("/offers/" + katrin + "/none", Map.of());
        }
        assertThat(offered()).isEqualTo(before);
        house.seller.post("/offers/" + katrin + "/none", Map.of());
        assertThat(offered()).isEmpty();
        assertThat(place()).contains("dass keine der angebotenen Zeiten passt");
        assertThat(week()).contains("<h2>Keine der angebotenen Zeiten passt</h2>", "Andere Zeiten");
        assertThat(house.seller.get("/trust").body()).contains("Dass keine der angebotenen Zeiten passte");
        assertThat(house.leader.get("/talks/" + juergen).body()).contains("Diese sind andere");
        offer();
        assertThat(offered()).hasSize(3).doesNotContainAnyElementsOf(before);
        assertThat(week()).doesNotContain("<h2>Keine der angebotenen Zeiten passt</h2>");
        invite(offered().getFirst());
        assertThat(house.rows("select count(*) from plan.declined")).isEqualTo("0");
    }

    @Test
    void lieOnNoDayOfTravelAlsoOnceTheyAreMade() {
        offer();
        List<Instant> before = offered();
        LocalDate day = LocalDate.ofInstant(before.getFirst(), SlotsHouse.BERLIN);
        house.seller.post("/times/travel", Map.of("day", day.toString()));
        assertThat(offered()).isEqualTo(before.subList(1, 3));
        choose(before.getFirst());
        assertThat(house.rows("select count(*) from plan.offered where chosen is not null"))
                .isEqualTo("0");
        house.leader.post("/talks/" + juergen + "/offer/removal", Map.of());
        offer();
        assertThat(offered())
                .hasSize(3)
                .noneMatch(time -> LocalDate.ofInstant(time, SlotsHouse.BERLIN).equals(day));
        invite(before.getFirst());
        assertThat(week()).as("who plans it nevertheless may").doesNotContain("Passt nicht mehr");
    }

    @Test
    void sayWhenAnotherMeetingBeginsInTheSameMinute() {
        Instant time = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        Instant before = time.minus(20, ChronoUnit.DAYS);
        String email = house.rows("select email from people.person where id = " + juergen);
        String talk = LeaderCalendar.event("past", before, before.plus(Duration.ofMinutes(30)), email)
                + LeaderCalendar.event("talk", time, time.plus(Duration.ofMinutes(30)), email);
        house.leader.upload("/calendar", LeaderCalendar.of(talk));
        assertThat(week()).contains("In den nächsten sieben Tagen").doesNotContain("Passt nicht mehr");
        house.leader.upload(
                "/calendar",
                LeaderCalendar.of(talk
                        + LeaderCalendar.event(
                                "customer", time, time.plus(Duration.ofMinutes(30)), "kunde@aussen.example")));
        assertThat(week()).contains("Passt nicht mehr");
        house.leader.upload(
                "/calendar",
                LeaderCalendar.of(
                        talk + LeaderCalendar.event("older", before, before.plus(Duration.ofMinutes(15)), email)));
        assertThat(week()).as("the newest upload tells").doesNotContain("Passt nicht mehr");
    }

    @Test
    void sayWhenTheLeaderHasAnotherMeetingInTheMinuteOfAnInvitation() {
        Instant time = SlotsHouse.slots(house.leader, juergen).get(4);
        invite(time);
        assertThat(week()).doesNotContain("Passt nicht mehr");
        house.leader.upload("/calendar", LeaderCalendar.of("customer", time, "kunde@aussen.example"));
        assertThat(week()).contains("Passt nicht mehr");
    }

    @Test
    void areTakenBack() {
        offer();
        house.leader.post("/talks/" + juergen + "/offer/removal", Map.of());
        assertThat(offered()).isEmpty();
        assertThat(week()).doesNotContain("<h2>Angeboten</h2>");
    }

    @Test
    void areMadeAndChosenByTheTwoAlone() {
        house.seller.post("/talks/" + juergen + "/offer", Map.of());
        house.admin.post("/talks/" + juergen + "/offer", Map.of());
        assertThat(house.rows("select count(*) from plan.offered")).isEqualTo("0");
        offer();
        Instant first = offered().getFirst();
        for (Browser other : List.of(house.leader, house.admin)) {
            other.post("/offers/" + katrin + "/choice", starts(first));
        }
        choose(first.plus(5, ChronoUnit.MINUTES));
        assertThat(house.rows("select count(*) from plan.offered where chosen is not null"))
                .isEqualTo("0");
    }

    @Test
    void areOfferedToNobodyElse() {
        offer();
        assertThat(SlotsHouse.slots(house.leader, guenther)).isNotEmpty().doesNotContainAnyElementsOf(offered());
    }

    @Test
    void areCheckedAgainWhenACalendarChanges() {
        offer();
        List<Instant> before = offered();
        sellerIsBusy(before.getFirst());
        assertThat(offered()).isEqualTo(before.subList(1, 3));
        choose(before.getFirst());
        assertThat(house.rows("select count(*) from plan.offered where chosen is not null"))
                .isEqualTo("0");
        choose(before.get(1));
        sellerIsBusy(before.getFirst(), before.get(1));
        assertThat(week()).contains("<h2>Passt nicht mehr</h2>").doesNotContain("<h2>Ausgewählt</h2>");
        sellerIsBusy(before.toArray(Instant[]::new));
        assertThat(place()).contains("ist keine mehr frei");
        assertThat(week()).contains("<h2>Passt nicht mehr</h2>", "Für beide frei wäre");
    }

    @Test
    void areTakenByOneOfTwoWhoTapTheSameTimeAtOnce() throws SQLException, InterruptedException, ExecutionException {
        offer();
        Instant first = offered().getFirst();
        asOwner("insert into plan.offered (leader, seller, starts) select leader, %s, starts from plan.offered"
                .formatted(guenther));
        Browser other = Visits.come(house.pages, "guenther", house.links);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> taps = List.of(
                    () -> house.seller
                            .post("/offers/" + katrin + "/choice", starts(first))
                            .statusCode(),
                    () -> other.post("/offers/" + katrin + "/choice", starts(first))
                            .statusCode());
            for (Future<Integer> tap : both.invokeAll(taps)) {
                assertThat(tap.get()).isEqualTo(302);
            }
        }
        assertThat(house.rows("select count(*) from plan.offered where chosen is not null"))
                .isEqualTo("1");
    }

    @Test
    void sayWhenAnInvitationNoLongerFitsAndWhatWould() {
        Instant time = SlotsHouse.slots(house.leader, juergen).get(4);
        invite(time);
        house.seller.upload("/calendar", LeaderCalendar.of("theirs", time, SampleHouse.LEADER));
        assertThat(week()).as("their own copy of the talk").doesNotContain("Passt nicht mehr");
        sellerIsBusy(time);
        String week = week();
        assertThat(week).contains("<h2>Passt nicht mehr</h2>", "Für beide frei wäre");
        assertThat(SlotsHouse.slots(house.leader, juergen)).doesNotContain(time);
        invite(SlotsHouse.slots(house.leader, juergen).getFirst());
        assertThat(week()).doesNotContain("Passt nicht mehr");
    }

    @Test
    void sayWhenATalkInTheCalendarNoLongerFits() {
        Instant time = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        String email = house.rows("select email from people.person where id = " + juergen);
        Instant before = time.minus(20, ChronoUnit.DAYS);
        String talk = LeaderCalendar.event("past", before, before.plus(Duration.ofMinutes(45)), email)
                + LeaderCalendar.event("talk", time, time.plus(Duration.ofMinutes(45)), email);
        house.leader.upload("/calendar", LeaderCalendar.of(talk));
        assertThat(week()).contains("In den nächsten sieben Tagen").doesNotContain("Passt nicht mehr");
        String across = LeaderCalendar.event(
                "across",
                time.minus(Duration.ofMinutes(30)),
                time.plus(Duration.ofMinutes(20)),
                "kunde@aussen.example");
        house.leader.upload("/calendar", LeaderCalendar.of(talk + across));
        assertThat(week()).contains("Passt nicht mehr");
    }

    @Test
    void sayWhenTwoLeadersBookTheSameTimeOfOne() {
        Browser top = Visits.come(house.pages, "hannes", house.links);
        Instant time = SlotsHouse.ofBoth(house.leader, juergen, top, katrin);
        invite(time);
        assertThat(SlotsHouse.slots(top, katrin)).isNotEmpty().doesNotContain(time);
        top.post("/talks/" + katrin + "/invited", starts(time.plus(15, ChronoUnit.MINUTES)));
        assertThat(week()).contains("Passt nicht mehr");
        assertThat(top.getReady("/week").body()).contains("Passt nicht mehr");
    }
}
