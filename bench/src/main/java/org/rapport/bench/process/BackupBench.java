package org.rapport.bench.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.postgresql.PGConnection;
import org.rapport.app.database.Standing;
import org.rapport.app.operation.Backup;
import org.rapport.app.operation.Backup.Summary;
import org.rapport.app.operation.Restore;

/** A backup of a full house and its way back, beside a plain COPY of the largest table to nowhere. */
public final class BackupBench {

    private static final double MEGA = 1_000_000;

    private BackupBench() {}

    /** Fills, copies, backs up, restores, prints. */
    public static void run(int people, PrintStream out) throws Exception {
        try (Workplace place = new Workplace();
                Serving serving = Serving.start(place)) {
            LoadBench.fill(serving, people / (LoadBench.SELLERS + 1));
            long begun = System.nanoTime();
            long bytes = copy(serving);
            double copied = seconds(begun);
            Path file = place.file("all.rapport");
            begun = System.nanoTime();
            Summary summary;
            try (Standing standing = Standing.open(serving.data(), null)) {
                summary = Backup.write(standing.database(), file, "a long passphrase".toCharArray(), Clock.systemUTC());
            }
            double written = seconds(begun);
            begun = System.nanoTime();
            Restore.run(file, "a long passphrase".toCharArray(), place.file("restored"), null);
            double restored = seconds(begun);
            out.printf(
                    "%,d rows, %,.0f MB as text, %,.0f MB sealed%n",
                    summary.rows(), bytes / MEGA, summary.bytes() / MEGA);
            out.println("| | seconds | MB/s | beside COPY |");
            out.println("|---|---:|---:|---:|");
            row(out, "COPY of the contacts to nowhere", bytes, copied, copied);
            row(out, "backup, verified", bytes, written, copied);
            row(out, "restore, verified", bytes, restored, copied);
        }
    }

    private static void row(PrintStream out, String what, long bytes, double seconds, double plain) {
        out.printf("| %s | %.1f | %.0f | %.2f |%n", what, seconds, bytes / MEGA / seconds, plain / seconds);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long copy(Serving serving) throws SQLException, IOException {
        Counting counting = new Counting();
        try (Connection root = serving.root()) {
            root.unwrap(PGConnection.class).getCopyAPI().copyOut("copy attention.contact to stdout", counting);
        }
        return counting.bytes;
    }

    /** Counts what is written to it. */
    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] written, int from, int length) {
            bytes += length;
        }
    }
}
