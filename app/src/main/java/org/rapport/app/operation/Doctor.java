package org.rapport.app.operation;

import java.io.IOException;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.database.Standing;
import org.rapport.app.database.Unusable;
import org.rapport.app.post.Delivery;
import org.rapport.app.post.Inbox;
import org.rapport.app.post.MailServer;
import org.rapport.app.post.Mailbox;
import org.rapport.app.wall.Migrations;
import org.rapport.files.Words;

/** {@code rapport doctor}: what is wrong with an installation, and what to do. It changes nothing. */
public final class Doctor {

    private static final long LEAST_BYTES = 1L << 30;
    private static final int SOON_DAYS = 30;
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final Path folder;
    private final WayIn wayIn;
    private final @Nullable String own;
    private final @Nullable MailServer mail;
    private final @Nullable Mailbox mailbox;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();

    private Doctor(
            Path folder,
            WayIn wayIn,
            @Nullable String own,
            @Nullable MailServer mail,
            @Nullable Mailbox mailbox,
            Clock clock) {
        this.folder = folder;
        this.wayIn = wayIn;
        this.own = own;
        this.mail = mail;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    private enum Sign {
        GOOD("✓ "),
        SOON("! "),
        BAD("✗ ");

        private final String text;

        Sign(String text) {
            this.text = text;
        }
    }

    /** One thing that was looked at. */
    public static final class Finding {

        private final Sign sign;
        private final Function<Locale, String> told;

        private Finding(Sign sign, Function<Locale, String> told) {
            this.sign = sign;
            this.told = told;
        }

        /** Whether something has to be done now. */
        public boolean isBad() {
            return sign == Sign.BAD;
        }

        /** What it is and, where it isn't good, what to do; a sign before it. */
        public String sentence(Locale language) {
            return sign.text + told.apply(language);
        }
    }

    /**
     * Looks at all there is.
     *
     * @param own a database server of one's own; null = the embedded one
     * @param mail the server that takes mails; null = none
     * @param mailbox the mailbox to which answers come; null = none
     */
    public static List<Finding> examine(
            Path folder,
            WayIn wayIn,
            @Nullable String own,
            @Nullable MailServer mail,
            @Nullable Mailbox mailbox,
            Clock clock) {
        Doctor doctor = new Doctor(folder.toAbsolutePath().normalize(), wayIn, own, mail, mailbox, clock);
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
        certificate();
        mail();
        if (!state.hasData() && !(own != null && Files.exists(folder.resolve("secrets")))) {
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
        if (own != null || state.port().isPresent()) {
            database();
        }
    }

    private void good(String key, String... details) {
        find(Sign.GOOD, key, details);
    }

    private void bad(String key, String... details) {
        find(Sign.BAD, key, details);
    }

    private void find(Sign sign, String key, String... details) {
        List<String> all = List.of(details);
        findings.add(new Finding(
                sign, language -> Words.beside(Doctor.class, language).say(key, all.toArray())));
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
            socket.bind(new InetSocketAddress(wayIn.bind(), wayIn.port()));
            good("doctor.port", String.valueOf(wayIn.port()));
        } catch (IOException e) {
            bad("doctor.port.taken", String.valueOf(wayIn.port()));
        }
    }

    private void certificate() {
        Certificate certificate = wayIn.certificate();
        if (certificate == null) {
            return;
        }
        try {
            Instant until = certificate.check(wayIn.host(), clock);
            long days = Duration.between(clock.instant(), until).toDays();
            find(
                    days < SOON_DAYS ? Sign.SOON : Sign.GOOD,
                    days < SOON_DAYS ? "doctor.certificate.soon" : "doctor.certificate",
                    String.valueOf(days));
        } catch (Unusable e) {
            findings.add(new Finding(Sign.BAD, e::sentence));
        }
    }

    /** Connects, encrypts and signs in as sending does; nothing is sent. */
    private void mail() {
        if (mail == null) {
            good("doctor.mail.off");
            return;
        }
        String where = mail.host() + ":" + mail.port();
        Delivery.check(mail)
                .ifPresentOrElse(trouble -> bad("doctor.mail." + trouble, where), () -> good("doctor.mail", where));
        if (mailbox == null) {
            good("doctor.mailbox.off");
            return;
        }
        String box = mailbox.host() + ":" + mailbox.port();
        Inbox.check(mailbox)
                .ifPresentOrElse(trouble -> bad("doctor.mailbox." + trouble, box), () -> good("doctor.mailbox", box));
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
        try (Standing standing = Standing.open(folder, own)) {
            Database database = standing.database();
            try (Connection connection = database.connect(Role.BACKUP)) {
                connection.setReadOnly(true);
            }
            Migrations.State state = Migrations.state(database).orElse(null);
            if (state == null) {
                bad("doctor.tables.none");
            } else if (!state.isKnown()) {
                bad("doctor.tables.newer", state.version());
            } else if (state.isBehind()) {
                bad("doctor.tables.older", state.version());
            } else {
                good("doctor.tables", state.version());
            }
        } catch (SQLException | IOException e) {
            bad("doctor.database", String.valueOf(e.getMessage()));
        } catch (Unusable e) {
            findings.add(new Finding(
                    Sign.BAD,
                    language -> Words.beside(Doctor.class, language).say("doctor.database", e.sentence(language))));
        }
    }
}
