package org.rapport.app;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;

/** A house whose plan places its talks, and what its tests ask of it. */
abstract class PlacedHouse {

    private static final String PROPOSED = "Mit wem Sie sprechen könnten";

    SampleHouse house;
    String juergen;
    String katrin;
    LocalDate today;

    @BeforeEach
    void open() throws IOException {
        house = new SampleHouse();
        house.switchOn();
        for (String purpose : List.of("talks", "free_busy")) {
            house.admin.post("/purposes/" + purpose, Map.of("agreement", "BV 7"));
        }
        juergen = id("juergen");
        katrin = id("katrin");
        today = LocalDate.now(SlotsHouse.BERLIN);
    }

    @AfterEach
    void close() {
        house.close();
    }

    String id(String name) {
        return house.rows("select id from people.person where email like '" + name + "%'");
    }

    String week() {
        return house.leader.getReady("/week").body();
    }

    String proposed() {
        String week = week();
        return week.contains(PROPOSED) ? SampleHouse.between(week, PROPOSED, "</ul>") : "";
    }

    /** Waits until all that was changed has been measured and placed. */
    void settle() {
        try (Connection owner = house.pages.context.getBean(Database.class).connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            Until.holds("all is measured and placed", () -> {
                try (ResultSet rows = statement.executeQuery(
                        "select count(*) from work.scheduled_tasks where task_name in ('measure', 'place')")) {
                    return rows.next() && rows.getLong(1) == 0;
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void night() throws SQLException {
        settle();
        house.run("place-all");
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(SlotsHouse.BERLIN).toInstant();
    }

    /** The leader has talked to everybody a while ago, so that all are waiting. */
    void everybodyWaits() {
        StringBuilder events = new StringBuilder();
        int days = 20;
        for (String email : house.rows("""
                        select string_agg(s.email, ' ' order by s.email) from people.reporting_line l join people.person s on s.id = l.person
                        where l.leader = %s and l.during @> current_date and s.kind = 'person'
                        """.formatted(katrin)).split(" ")) {
            events.append(LeaderCalendar.talks(email, Instant.now().minus(Duration.ofDays(days++))));
        }
        house.leader.upload("/calendar", LeaderCalendar.of(events.toString()));
    }

    record Talk(int leader, int seller, Instant starts) {}

    /** Where the plan has put its talks. */
    List<Talk> placed() {
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

    Instant placedFor(String seller) {
        return placed().stream()
                .filter(talk -> String.valueOf(talk.seller).equals(seller))
                .map(Talk::starts)
                .findFirst()
                .orElseThrow();
    }

    void away(String person, LocalDate from, LocalDate until) {
        house.admin.upload("/people/absences", "email,from,until,part\n%s,%s,%s,\n".formatted(person, from, until));
    }
}
