package org.rapport.bench.process;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.rapport.app.wall.Token;
import org.rapport.files.answer.Calculation;
import org.rapport.files.answer.Calculation.Here;
import org.rapport.files.answer.Calculation.Inputs;
import org.rapport.files.answer.Request;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.people.PeopleReader;
import tools.jackson.databind.json.JsonMapper;

/** Three pages at a fixed rate over a full database; what waits in line counts as waiting. */
public final class LoadBench {

    static final int SELLERS = 10;
    private static final int CONTACTS_A_PERSON = 2_000;
    private static final int VISITORS = 200;
    private static final int A_SECOND = 100;
    private static final int SECONDS = 60;
    private static final int WARM_UP = 2 * SECONDS;

    private LoadBench() {}

    /** Fills, asks, prints. */
    public static void run(int people, PrintStream out) throws Exception {
        try (Workplace place = new Workplace();
                Serving serving = Serving.start(place)) {
            int leaders = people / (SELLERS + 1);
            long before = System.nanoTime();
            fill(serving, leaders);
            out.printf(
                    "%,d people, %,d contacts, filled in %d s%n",
                    leaders * (SELLERS + 1),
                    (long) leaders * SELLERS * (CONTACTS_A_PERSON + CONTACTS_A_PERSON / SELLERS),
                    (System.nanoTime() - before) / 1_000_000_000);
            ask(
                    serving,
                    leaders,
                    WARM_UP * A_SECOND / 2,
                    A_SECOND / 2); // as on any morning: code compiled, statements planned
            Map<String, long[]> took = ask(serving, leaders, A_SECOND * SECONDS, A_SECOND);
            out.println("| page | requests | median | p99 | longest |");
            out.println("|---|---:|---:|---:|---:|");
            took.forEach((page, micros) -> out.printf(
                    "| %s | %,d | %.1f ms | %.1f ms | %.1f ms |%n",
                    page,
                    micros.length,
                    micros[micros.length / 2] / 1000.0,
                    micros[(int) (micros.length * 0.99)] / 1000.0,
                    micros[micros.length - 1] / 1000.0));
            out.printf("memory (PSS) with the database: %,d MiB%n", serving.memory());
        }
    }

    /** A company of that many leaders with ten people each, with half a year of contacts. */
    static void fill(Serving serving, int leaders) throws Exception {
        try (Connection root = serving.root();
                Statement sql = root.createStatement()) {
            sql.execute(
                    "set session_replication_role = replica"); // no triggers, no foreign keys: it is all of one piece
            sql.execute("insert into people.company (name, currency) values ('Bench', 'EUR')");
            sql.execute("insert into trust.purpose (name, since, agreement) select n, '2026-01-01', 'BV 1'"
                    + " from unnest(array['attention', 'talks', 'study', 'help']) n");
            int all = leaders * (SELLERS + 1);
            sql.execute("insert into people.person (id, email, name) overriding system value"
                    + " select n, 'p' || n || '@bench.example', 'Person ' || n from generate_series(1, " + all + ") n");
            sql.execute("insert into people.reporting_line (person, during, leader) select n, '[2025-01-01,)', (n - "
                    + leaders + " - 1) / " + SELLERS + " + 1 from generate_series(" + (leaders + 1) + ", " + all
                    + ") n");
            contacts(root, leaders);
            sql.execute("analyze attention.contact");
            String answer = JsonMapper.shared().writeValueAsString(answer());
            try (PreparedStatement measured = root.prepareStatement(
                    "insert into attention.measured (leader, until, answer) select n, current_date, ?::json from generate_series(1, ?) n")) {
                measured.setString(1, answer);
                measured.setInt(2, leaders);
                measured.execute();
            }
            sql.execute("""
                    insert into attention.pair (leader, seller, until, zone, cadence_days, hours, one_to_ones, last_one_to_one, gap_days,
                        overdue_ratio, level, rhythm, bond, others)
                    select l.leader, l.person, current_date, 'Europe/Berlin', 14, 4.5, 5, current_date - 9, 9, 0.6, 'OK', 3, 12,
                           array(select distinct (c.starts at time zone 'Europe/Berlin')::date from attention.contact c
                                 where (c.leader, c.seller) = (l.leader, l.person) order by 1)
                    from people.reporting_line l
                    """);
            sql.execute("""
                    insert into attention.pair_week select l.leader, l.person, date_trunc('week', current_date)::date - 7 * w, 0.5, 1
                    from people.reporting_line l, generate_series(1, 26) w
                    """);
            sessions(root, serving, leaders);
            sql.execute("vacuum analyze");
        }
    }

    /** Half a year of contacts: of each leader as many as of all their people together. */
    private static void contacts(Connection root, int leaders) throws SQLException, IOException {
        CopyManager copy = root.unwrap(PGConnection.class).getCopyAPI();
        Random random = new Random(1);
        LocalDate today = LocalDate.now(ZoneId.of("UTC"));
        String[] days = new String[180];
        Arrays.setAll(days, i -> today.minusDays(i + 1).toString());
        for (int leader = 1; leader <= leaders; leader++) {
            StringBuilder rows = new StringBuilder();
            for (int number = 0; number < CONTACTS_A_PERSON + CONTACTS_A_PERSON / SELLERS; number++) {
                String day = days[random.nextInt(days.length)];
                int hour = 8 + random.nextInt(10);
                for (int seller = 0; seller < SELLERS; seller++) {
                    rows.append(leader)
                            .append('\t')
                            .append(number)
                            .append('\t')
                            .append(leaders + (leader - 1) * SELLERS + seller + 1);
                    rows.append('\t')
                            .append(day)
                            .append(' ')
                            .append(hour)
                            .append(":00Z\t")
                            .append(day)
                            .append(' ')
                            .append(hour);
                    rows.append(":30Z\t11\tREL\t\\N\t0.5\t0.05\tf\n");
                }
            }
            copy.copyIn(
                    "copy attention.contact (leader, number, seller, starts, ends, humans, category, why_not, hours, share, one_to_one) from stdin",
                    new StringReader(rows.toString()));
        }
    }

    private static WeekAnswer answer() throws Exception {
        Inputs inputs = Inputs.of(
                CalendarReader.read(List.of(Path.of("samples", "leader.ics")), CalendarReader.Progress.NONE),
                PeopleReader.read(Path.of("samples", "people.csv")),
                List.of());
        return new Calculation(new Request(List.of(), List.of(), null, null, null, 12), inputs)
                .answer(Here.after(LocalDate.now(ZoneId.of("UTC")), ZoneId.of("Europe/Berlin")));
    }

    private static void sessions(Connection root, Serving serving, int leaders) throws SQLException, IOException {
        String key = serving.secret("sessions");
        try (PreparedStatement open = root.prepareStatement("select accounts.open(?, ?, now() + interval '1 day')")) {
            for (int visitor = 0; visitor < 2 * VISITORS; visitor++) {
                open.setBytes(1, Token.of("bench-" + visitor, key).hash());
                open.setInt(2, person(visitor, leaders));
                open.execute();
            }
        }
    }

    /** The first half of the visitors lead, the second report. */
    private static int person(int visitor, int leaders) {
        int leader = visitor % VISITORS * Math.max(1, leaders / VISITORS) % leaders + 1;
        return visitor < VISITORS ? leader : leaders + (leader - 1) * SELLERS + 1;
    }

    private static Map<String, long[]> ask(Serving serving, int leaders, int requests, int rate)
            throws InterruptedException {
        Map<String, ConcurrentLinkedQueue<Long>> took = new ConcurrentHashMap<>();
        AtomicInteger failed = new AtomicInteger();
        CountDownLatch open = new CountDownLatch(requests);
        Random random = new Random(2);
        try (HttpClient browser = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (int i = 0; i < requests; i++) {
                long due = begun + i * (1_000_000_000L / rate);
                int visitor = random.nextInt(VISITORS);
                int kind = i % 3;
                threads.execute(() -> {
                    LockSupport.parkNanos(due - System.nanoTime());
                    String page = List.of("/week", "/person/{id}", "/place").get(kind);
                    int who = kind == 2 ? VISITORS + visitor : visitor;
                    String path = page.replace("{id}", String.valueOf(person(VISITORS + visitor, leaders)));
                    try {
                        int status = browser.send(
                                        HttpRequest.newBuilder(URI.create(serving.url(path)))
                                                .header("Cookie", "session=bench-" + who)
                                                .build(),
                                        BodyHandlers.ofString())
                                .statusCode();
                        if (status != 200) {
                            failed.incrementAndGet();
                        }
                    } catch (IOException | InterruptedException e) {
                        failed.incrementAndGet();
                    } finally {
                        took.computeIfAbsent(page, p -> new ConcurrentLinkedQueue<>())
                                .add((System.nanoTime() - due) / 1000);
                        open.countDown();
                    }
                });
            }
            open.await();
        }
        System.err.println(failed + " of " + requests + " requests failed");
        Map<String, long[]> sorted = new java.util.TreeMap<>();
        took.forEach((page, micros) -> sorted.put(
                page, micros.stream().mapToLong(Long::longValue).sorted().toArray()));
        return sorted;
    }
}
