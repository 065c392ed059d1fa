package org.rapport.bench.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.rapport.app.wall.Token;
import org.rapport.bench.figures.Table;

/** A sales system's export brought by a browser: looked at, taken, taken once more, taken back. */
public final class ResultsBench {

    private static final int SELLERS = 1_000;
    private static final double NANOS = 1e9;
    private static final Pattern WAITING = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");
    private static final Pattern FILE = Pattern.compile("/results/(\\d+)/undoing");

    private final Visitor visitor;

    private ResultsBench(Serving serving) {
        this.visitor = new Visitor(serving, "bench");
    }

    /** Writes a file of that many deals, brings it, prints. */
    public static void run(int deals, PrintStream out) throws Exception {
        try (Workplace place = new Workplace();
                Serving serving = Serving.start(place)) {
            company(serving);
            Path file = write(place.file("deals.csv"), deals);
            ResultsBench bench = new ResultsBench(serving);
            out.printf("%,d deals of %,d sellers, %,d MB%n", deals, SELLERS, Files.size(file) / 1_000_000);
            Table table = new Table(out, "step", "seconds", "rows/s");
            String[] waiting = new String[1];
            row(table, "looked at", deals, () -> waiting[0] = bench.look(file));
            row(table, "taken", deals, () -> bench.take(waiting[0]));
            row(table, "looked at once more", deals, () -> waiting[0] = bench.look(file));
            row(table, "taken once more: nothing is new", deals, () -> bench.take(waiting[0]));
            row(table, "both taken back", deals, bench::undo);
            table.end("Memory (PSS) of serve with its database at the end: %,d MiB.".formatted(serving.memory()));
        }
    }

    /** A step, which may fail in many ways. */
    private interface Step {
        void run() throws Exception;
    }

    private static void row(Table table, String name, int deals, Step step) throws Exception {
        long begun = System.nanoTime();
        step.run();
        double seconds = (System.nanoTime() - begun) / NANOS;
        table.row(name, Table.number(seconds, 1), Table.number(deals / seconds, 0));
    }

    private static void company(Serving serving) throws Exception {
        try (Connection root = serving.root();
                Statement sql = root.createStatement();
                PreparedStatement open =
                        root.prepareStatement("select accounts.open(?, 1, now() + interval '1 day')")) {
            sql.execute("insert into people.company (name, currency) values ('Bench', 'EUR')");
            sql.execute("insert into people.person (id, email, name) overriding system value"
                    + " select n, 'p' || n || '@bench.example', 'Person ' || n from generate_series(1, " + SELLERS
                    + ") n");
            sql.execute("insert into people.granted (person, role) values (1, 'admin')");
            sql.execute(
                    "insert into trust.purpose (name, since, agreement, asked_by) values ('results', '2026-01-01', 'BV 1', 1)");
            open.setBytes(1, Token.of("bench", serving.secret("sessions")).hash());
            open.execute();
        }
    }

    private static Path write(Path file, int deals) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(
                    "Opportunity ID,Account Name,Opportunity Owner: Email,Created Date,Close Date,Stage,Amount,Amount Currency\n");
            LocalDate first = LocalDate.of(2025, 10, 1);
            for (int i = 0; i < deals; i++) {
                LocalDate closed = first.plusDays(i % 365);
                writer.write("006%09d,Kunde %d,p%d@bench.example,%s,%s,%s,%d.50,EUR%n"
                        .formatted(
                                i,
                                i % 20_000,
                                i % SELLERS + 1,
                                closed.minusDays(30),
                                closed,
                                i % 3 == 0 ? "Closed Won" : i % 3 == 1 ? "Closed Lost" : "Negotiation",
                                1_000 + i % 50_000));
            }
        }
        return file;
    }

    private String look(Path file) throws Exception {
        return visitor.upload("/results", file);
    }

    private void take(String preview) throws Exception {
        StringBuilder fields = new StringBuilder("currency=EUR&id=" + Visitor.found(WAITING, preview));
        for (String header : List.of(
                "Opportunity ID",
                "Account Name",
                "Opportunity Owner: Email",
                "Created Date",
                "Close Date",
                "Stage",
                "Amount",
                "Amount Currency")) {
            fields.append("&column=").append(URLEncoder.encode(header, StandardCharsets.UTF_8));
        }
        visitor.post("/results", "/results/taking", fields.toString());
    }

    private void undo() throws Exception {
        for (int file = 0; file < 2; file++) {
            visitor.post("/results", "/results/" + Visitor.found(FILE, visitor.page("/results")) + "/undoing", "x=");
        }
    }
}
