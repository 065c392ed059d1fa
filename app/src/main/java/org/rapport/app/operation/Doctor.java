package org.rapport.app.operation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.database.Standing;
import org.rapport.app.database.Unusable;
import org.rapport.app.wall.Migrations;
import org.rapport.files.Words;

/** {@code rapport doctor}: what is wrong with an installation, and what to do. It changes nothing. */
public final class Doctor {

    private static final long LEAST_BYTES = 1L << 30;
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final Path folder;
    private final int port;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();

    private Doctor(Path folder, int port, Clock clock) {
        this.folder = folder;
        this.port = port;
        this.clock = clock;
    }

    /** One thing that was looked at. */
    public record Finding(boolean isGood, String key, List<String> details) {

        public Finding {
            details = List.copyOf(details);
        }

        /** What it is and, where it isn't good, what to do; a sign before it. */
        public String sentence(Locale language) {
            return (isGood ? "✓ " : "✗ ") + Words.beside(Doctor.class, language).say(key, details.toArray());
        }
    }

    /** Looks at all there is. */
    public static List<Finding> examine(Path folder, int port, Clock clock) {
        Doctor doctor = new Doctor(folder.toAbsolutePath().normalize(), port, clock);
        try {
            doctor.examine();
        } catch (IOException e) {
            doctor.bad("doctor.unreadable", doctor.folder.toString(), String.valueOf(e.getMessage()));
        }
        return List.copyOf(doctor.findings);
    }

    private void examine() throws IOException {
        good("doctor.java", System.getProperty("java.version"));
        disk();
        Standing.State state = Standing.look(folder);
        port(state);
        if (!state.hasData()) {
            good("doctor.empty", folder.toString());
            return;
        }
        rights();
        clock();
        if (state.isOrphaned()) {
            bad("doctor.orphan", String.valueOf(state.port().orElseThrow()));
        } else if (!state.isHeld()) {
            good("doctor.stopped");
        }
        if (Files.exists(folder.resolve("restoring")) && !state.isHeld()) {
            bad("doctor.restoring");
        }
        if (state.port().isPresent()) {
            database();
        }
    }

    private void good(String key, String... details) {
        findings.add(new Finding(true, key, List.of(details)));
    }

    private void bad(String key, String... details) {
        findings.add(new Finding(false, key, List.of(details)));
    }

    private void disk() throws IOException {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        long free = Files.getFileStore(there).getUsableSpace();
        String gigabytes = String.valueOf(free >> 30);
        if (!Files.isWritable(there)) {
            bad("doctor.unwritable", there.toString());
        } else if (free < LEAST_BYTES) {
            bad("doctor.disk.full", there.toString(), String.valueOf(free >> 20));
        } else {
            good("doctor.disk", gigabytes);
        }
    }

    private void port(Standing.State state) {
        if (state.isHeld()) {
            good("doctor.held");
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            good("doctor.port", String.valueOf(port));
        } catch (IOException e) {
            bad("doctor.port.taken", String.valueOf(port));
        }
    }

    private void rights() throws IOException {
        List<String> open = new ArrayList<>();
        List<Path> closed = new ArrayList<>(List.of(folder, folder.resolve("secrets")));
        try (Stream<Path> secrets = Files.list(folder.resolve("secrets"))) {
            closed.addAll(secrets.sorted().toList());
        }
        for (Path path : closed) {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream()
                            .anyMatch(OTHERS::contains)) {
                open.add(path.toString());
            }
        }
        if (open.isEmpty()) {
            good("doctor.rights");
        } else {
            bad("doctor.rights.open", String.join(" ", open));
        }
    }

    private void clock() throws IOException {
        Instant now = clock.instant();
        Instant newest = Instant.MIN;
        for (String name : List.of("database.log", "kind", "lock", "secrets")) {
            Path path = folder.resolve(name);
            if (Files.exists(path)
                    && Files.getLastModifiedTime(path).toInstant().isAfter(newest)) {
                newest = Files.getLastModifiedTime(path).toInstant();
            }
        }
        if (newest.isAfter(now.plus(AHEAD))) {
            bad("doctor.clock.back", now.toString(), newest.toString());
        } else {
            good("doctor.clock");
        }
    }

    private void database() {
        try (Standing standing = Standing.open(folder, null)) {
            Database database = standing.database();
            try (Connection connection = database.connect(Role.BACKUP)) {
                connection.setReadOnly(true);
            }
            Migrations.State state = Migrations.state(database).orElse(null);
            if (state == null) {
                bad("doctor.tables.none");
            } else if (!Migrations.knows(database, state.version())) {
                bad("doctor.tables.newer", state.version());
            } else if (state.isBehind()) {
                bad("doctor.tables.older", state.version());
            } else {
                good("doctor.tables", state.version());
            }
        } catch (SQLException | IOException e) {
            bad("doctor.database", String.valueOf(e.getMessage()));
        } catch (Unusable e) {
            bad("doctor.database", e.sentence(Locale.getDefault()));
        }
    }
}
