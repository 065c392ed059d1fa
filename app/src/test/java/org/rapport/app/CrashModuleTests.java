package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.app.accounts.SetupCode;
import org.rapport.app.database.DataFolder;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.database.TestServer;

/** Killed at random moments under import load: nothing that was acknowledged is lost, nothing is doubled, and figures are as ever. */
class CrashModuleTests {

    private static final int UPLOADS_A_KILL = 6;
    private static final String LEDGER = """
            select e.person || ' ' || e.uid || ' ' || e.recurrence || ' ' || e.start || ' ' || e.finish || ' ' || e.rules::text || ' '
                   || e.status || ' ' || e.lines::text || ' '
                   || (select string_agg(coalesce(a.address, 'somebody'), ',' order by w.place)
                       from unnest(e.who) with ordinality as w(id, place) left join ledger.address a on a.id = w.id)
            from ledger.event e order by 1
            """;
    /** What came in, in this order; each calendar is produced by its number. */
    private static final String TAKEN = "select producer from ledger.import order by id";
    /** Of days that were over when the test began, since a day may end while it runs. */
    private static final String MEASURES = """
            select 'week ' || (to_jsonb(w) - 'leader')::text from attention.leader_week w where week between day - 63 and day - 7
            union all
            select 'pair ' || p.email || (to_jsonb(w) - 'leader' - 'seller')::text from attention.pair_week w join people.person p on p.id = w.seller
            where week between day - 63 and day - 7
            union all
            select 'contact ' || p.email || (to_jsonb(c) - 'leader' - 'seller' - 'number')::text from attention.contact c join people.person p on p.id = c.seller
            where starts between day - 63 and day - 7
            order by 1
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void losesAndDoublesNothingInFiveKills() throws Exception {
        survives(5, 20261126);
    }

    @Test
    @Tag("long")
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void losesAndDoublesNothingInFiftyKills() throws Exception {
        survives(50, 7);
    }

    private void survives(int kills, long seed) throws Exception {
        Random random = new Random(seed);
        List<String> calendars = new ArrayList<>();
        for (int i = 0; i < kills * UPLOADS_A_KILL; i++) {
            calendars.add(calendar(i, 200 + random.nextInt(2_000)));
        }
        Path data = folder.resolve("data");
        int port = Served.freePort();
        Served served = Served.start(data, port);
        Browser leader = leader(served.browser(), served.setupCode());
        assertThat(leader.upload("/calendar", calendars.getFirst()).statusCode())
                .isEqualTo(200); // so that there is something to compute at the first kill
        Set<Integer> acknowledged = new LinkedHashSet<>();
        for (int kill = 0; kill < kills; kill++) {
            Load load = new Load(leader, calendars, kill * UPLOADS_A_KILL, acknowledged);
            Thread thread = Thread.ofPlatform().start(load);
            LockSupport.parkNanos(random.nextLong(20_000_000, 900_000_000)); // the moment is the case that is drawn
            served.kill();
            thread.join();
            served = Served.start(data, port);
            assertThat(uploads(leader)).as("uploads after kill " + kill).isGreaterThanOrEqualTo(acknowledged.size());
        }
        leader.getReady("/week");
        served.end();
        String measures = MEASURES.replace("day", "date '" + LocalDate.now(ZoneId.systemDefault()) + "'");
        List<Integer> taken = held(data, TAKEN).stream().map(Integer::valueOf).toList();
        Undisturbed undisturbed = undisturbed(calendars, taken, measures);
        assertThat(held(data, measures)).hasSizeGreaterThan(50).isEqualTo(undisturbed.measures);

        served = Served.start(data, port);
        for (String calendar : calendars) {
            assertThat(leader.upload("/calendar", calendar).statusCode()).isEqualTo(200);
        }
        served.end();
        assertThat(held(data, LEDGER)).isEqualTo(undisturbed.ledger);
    }

    /** A process that was killed leaves the tasks that it was at as its own. */
    @Test
    void goesOnWithWhatAKilledProcessWasComputing() throws IOException {
        try (SampleHouse house = new SampleHouse()) {
            house.switchOn();
            house.upload(house.leader);
            house.leader.getReady("/week");
            house.change("""
                    insert into work.scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat)
                    select 'measure', 'leader-' || id || '-0', now() - interval '2 minutes', true, 'killed', now() - interval '2 minutes'
                    from people.person where email = 'katrin.vogel@firma.example'
                    """);
            house.leader.getReady("/week");
        }
    }

    /** Sends one calendar after the other until nobody answers. */
    private record Load(Browser leader, List<String> calendars, int from, Set<Integer> acknowledged)
            implements Runnable {
        @Override
        public void run() {
            for (int i = from; i < from + UPLOADS_A_KILL; i++) {
                try {
                    if (leader.upload("/calendar", calendars.get(i)).body().contains("wurden übernommen")) {
                        acknowledged.add(i);
                    }
                } catch (IllegalStateException e) {
                    return;
                }
            }
        }
    }

    private static int uploads(Browser leader) {
        return leader.get("/calendar").body().split("/undoing", -1).length - 1;
    }

    static Browser leader(Browser admin, String code) {
        Visits.found(admin, code);
        admin.upload("/people", """
                email,name,manager
                boss@muster.example,Boss,
                anna@muster.example,Anna,boss@muster.example
                ben@muster.example,Ben,boss@muster.example
                """);
        admin.post("/purposes/attention", Map.of("agreement", "BV 7"));
        String links = admin.post("/people/links", Map.of()).body();
        Browser leader = admin.another();
        Visits.redeem(leader, Visits.linkOf("boss", links));
        return leader;
    }

    static String calendar(int number, int events) {
        StringBuilder calendar = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:" + number + "\r\n");
        for (int i = 0; i < events; i++) {
            String day = DateTimeFormatter.BASIC_ISO_DATE.format(
                    LocalDate.now(ZoneOffset.UTC).minusDays(120).plusDays(i % 150));
            calendar.append("BEGIN:VEVENT\r\nUID:" + number + "-" + i + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:" + day
                    + "T" + (10 + i % 9) + "0000Z\r\nDTEND:" + day + "T" + (10 + i % 9) + "3000Z\r\n"
                    + "ORGANIZER:mailto:boss@muster.example\r\n"
                    + "ATTENDEE;PARTSTAT=ACCEPTED:mailto:" + (i % 2 == 0 ? "anna" : "ben") + "@muster.example\r\n"
                    + "ATTENDEE:mailto:kunde" + i + "@elsewhere.example\r\nEND:VEVENT\r\n");
        }
        return calendar.append("END:VCALENDAR\r\n").toString();
    }

    private static List<String> held(Path data, String sql) throws Exception {
        try (DataFolder folder = DataFolder.open(data);
                Database database = Database.embedded(folder)) {
            return rows(database, sql);
        }
    }

    private record Undisturbed(List<String> measures, List<String> ledger) {}

    /** What is computed of some of them, and what stands there once the others are there as well. */
    private static Undisturbed undisturbed(List<String> calendars, List<Integer> first, String measures)
            throws SQLException {
        Database database = TestServer.fresh();
        Pages pages = new Pages(database);
        try {
            Browser leader = leader(
                    pages.browser(),
                    pages.context.getBean(SetupCode.class).current().orElseThrow());
            first.forEach(number -> leader.upload("/calendar", calendars.get(number)));
            leader.getReady("/week");
            List<String> computed = rows(database, measures);
            calendars.forEach(calendar -> leader.upload("/calendar", calendar));
            return new Undisturbed(computed, rows(database, LEDGER));
        } finally {
            pages.close();
        }
    }

    private static List<String> rows(Database database, String sql) throws SQLException {
        try (Connection owner = database.connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        }
    }
}
