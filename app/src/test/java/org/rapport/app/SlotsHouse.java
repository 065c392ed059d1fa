package org.rapport.app;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;

/** A house in which a leader looks for free times with one of their people. */
abstract class SlotsHouse {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Pattern STARTS = Pattern.compile("name=\"starts\" value=\"([0-9]+)\"");

    SampleHouse house;
    String juergen;
    LocalDate day;

    @BeforeEach
    void open() throws IOException {
        house = new SampleHouse();
        house.switchOn();
        for (String purpose : List.of("talks", "free_busy")) {
            house.admin.post("/purposes/" + purpose, Map.of("agreement", "BV 7"));
        }
        juergen = house.rows("select id from people.person where email like 'juergen%'");
        // the second day that is offered: the first may be today
        day = slots().stream()
                .map(SlotsHouse::date)
                .distinct()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void close() {
        house.close();
    }

    static List<Instant> slots(Browser leader, String person) {
        return STARTS.matcher(leader.get("/talks/" + person).body())
                .results()
                .map(found -> Instant.ofEpochSecond(Long.parseLong(found.group(1))))
                .toList();
    }

    /** The last one that two leaders would both take: one of today would have mails of its own. */
    static Instant ofBoth(Browser leader, String person, Browser other, String another) {
        List<Instant> others = slots(other, another);
        return slots(leader, person).stream()
                .filter(others::contains)
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    List<Instant> slots() {
        return slots(house.leader, juergen);
    }

    List<LocalTime> times() {
        return slots().stream()
                .filter(slot -> date(slot).equals(day))
                .map(slot -> LocalTime.ofInstant(slot, BERLIN))
                .toList();
    }

    static LocalDate date(Instant slot) {
        return LocalDate.ofInstant(slot, BERLIN);
    }

    Instant at(String time) {
        return day.atTime(LocalTime.parse(time)).atZone(BERLIN).toInstant();
    }

    /** Changes the seller's contract. */
    void contract(String change) throws SQLException {
        try (Connection owner = house.pages.context.getBean(Database.class).connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            statement.execute("update people.contract set " + change + " where person = " + juergen);
        }
    }
}
