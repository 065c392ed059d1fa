package org.rapport.bench.process;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapport.app.wall.Token;
import org.rapport.bench.figures.Table;

/** Leaders bring their calendars to {@code serve} as browsers send them, a few at once: into the ledger, and until all are measured. */
public final class ImportBench {

    private static final int EVENTS = 2_000;
    private static final int AT_ONCE = 4;
    private static final double NANOS = 1e9;

    private ImportBench() {}

    /** Brings a quarter of so many calendars, then all of them in a house of its own, and prints the table. */
    public static void run(int calendars, PrintStream out) throws Exception {
        Table table = new Table(
                out,
                "calendars",
                "events in the ledger",
                "seconds",
                "events/s",
                "most memory (PSS)",
                "until all are measured",
                "as text");
        for (int some : List.of(Math.max(1, calendars / 4), calendars)) {
            measure(some, table);
        }
        table.end(
                "%,d events a calendar, %d uploads at once, each answered once its events stand in the ledger; memory with the database."
                        .formatted(EVENTS, AT_ONCE));
    }

    private static void measure(int calendars, Table table) throws Exception {
        try (Workplace place = new Workplace();
                Serving serving = Serving.start(place)) {
            company(serving, calendars);
            Path folder = Files.createDirectory(place.file("calendars"));
            write(folder, calendars);
            AtomicLong most = new AtomicLong();
            long begun = System.nanoTime();
            try (var watching = Executors.newSingleThreadScheduledExecutor()) {
                Future<?> watched = watching.scheduleWithFixedDelay(
                        () -> most.accumulateAndGet(memory(serving), Math::max), 0, 1, TimeUnit.SECONDS);
                bring(serving, folder, calendars);
                double seconds = (System.nanoTime() - begun) / NANOS;
                long events = count(serving, "select count(*) from ledger.event");
                awaitMeasured(serving, calendars);
                double measured = (System.nanoTime() - begun) / NANOS;
                watched.cancel(true);
                table.row(
                        Table.number(calendars, 0),
                        Table.number(events, 0),
                        Table.number(seconds, 1),
                        Table.number((double) calendars * EVENTS / seconds, 0),
                        Table.number(most.get(), 0) + " MiB",
                        Table.number(measured, 1) + " s",
                        Table.mebibytes(bytes(folder)));
            }
        }
    }

    /** Leaders with eight reports each, all with sessions, as if they had signed in. */
    private static void company(Serving serving, int leaders) throws Exception {
        try (Connection root = serving.root();
                Statement sql = root.createStatement();
                PreparedStatement person = root.prepareStatement(
                        "insert into people.person (id, email, name) overriding system value values (?, ?, ?)");
                PreparedStatement open =
                        root.prepareStatement("select accounts.open(?, ?, now() + interval '1 day')")) {
            sql.execute("insert into people.company (name, currency) values ('Bench', 'EUR')");
            sql.execute("insert into trust.purpose (name, since, agreement) select n, '2026-01-01', 'BV 1'"
                    + " from unnest(array['attention', 'talks', 'free_busy']) n");
            for (int leader = 1; leader <= leaders; leader++) {
                insert(person, leader, LeaderCalendar.leader(leader));
                for (int report = 0; report < LeaderCalendar.REPORTS; report++) {
                    insert(
                            person,
                            leaders + (leader - 1) * LeaderCalendar.REPORTS + report + 1,
                            LeaderCalendar.report(leader, report));
                }
            }
            person.executeBatch();
            sql.execute("insert into people.reporting_line (person, during, leader) select n, '[2020-01-01,)', (n - "
                    + leaders + " - 1) / " + LeaderCalendar.REPORTS + " + 1 from generate_series(" + (leaders + 1)
                    + ", "
                    + leaders * (LeaderCalendar.REPORTS + 1) + ") n");
            String key = serving.secret("sessions");
            for (int leader = 1; leader <= leaders; leader++) {
                open.setBytes(1, Token.of("bench-" + leader, key).hash());
                open.setInt(2, leader);
                open.execute();
            }
        }
    }

    private static void insert(PreparedStatement person, int id, String address) throws SQLException {
        person.setInt(1, id);
        person.setString(2, address);
        person.setString(3, "Person " + id);
        person.addBatch();
    }

    private static void write(Path folder, int calendars) {
        IntStream.rangeClosed(1, calendars).parallel().forEach(number -> {
            try {
                LeaderCalendar.writeOfTeam(folder.resolve(number + ".ics"), number, EVENTS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void bring(Serving serving, Path folder, int calendars) throws Exception {
        try (ExecutorService leaders = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<String>> all = IntStream.rangeClosed(1, calendars)
                    .mapToObj(number -> leaders.submit(() -> new Visitor(serving, "bench-" + number)
                            .upload("/calendar", folder.resolve(number + ".ics"))))
                    .toList();
            for (Future<String> one : all) {
                one.get();
            }
        }
    }

    private static void awaitMeasured(Serving serving, int leaders) throws Exception {
        while (count(serving, "select count(*) from attention.measured") < leaders) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static long count(Serving serving, String query) throws IOException, SQLException {
        try (Connection root = serving.root();
                Statement sql = root.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long memory(Serving serving) {
        try {
            return serving.memory();
        } catch (IOException e) {
            return 0; // a connection that has just ended has no memory any more
        }
    }

    private static double bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
