package org.rapport.app.operation;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.database.Unusable;
import org.rapport.app.operation.Contents.Manifest;
import org.rapport.app.operation.Contents.Sum;
import org.rapport.app.operation.Tables.Table;
import org.rapport.app.people.Erasures;
import org.rapport.app.wall.Migrations;
import tools.jackson.databind.json.JsonMapper;

/** Copies all tables, as they are at one moment, into one sealed file; also while pages are served. */
public final class Backup {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BUFFER = 1 << 16;

    private Backup() {}

    /** What a backup holds: how many rows of how many tables, in how many bytes, as of when. */
    public record Summary(long rows, int tables, long bytes, String at) {}

    /**
     * Writes it, reads it again, and only then gives it its name.
     *
     * @throws Unusable where the file is there already or can't be written, or the database refuses
     */
    public static Summary write(Database database, Path file, char[] passphrase, Clock clock) throws Unusable {
        Path whole = file.toAbsolutePath();
        Path draft = whole.resolveSibling(whole.getFileName() + ".part");
        if (Files.exists(whole, LinkOption.NOFOLLOW_LINKS)) {
            throw new Unusable("backup.exists", file.toString());
        }
        try {
            Files.deleteIfExists(draft);
            create(draft);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
                try (ZipOutputStream zip = new ZipOutputStream(Vault.sealing(new Staying(out), passphrase))) {
                    zip.setLevel(Deflater.BEST_SPEED);
                    write(database, zip, clock);
                }
                out.flush();
                channel.force(true);
            }
            Reading reading = Reading.verified(draft, file, passphrase);
            Summary summary = reading.summary(Files.size(draft));
            Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
            return summary;
        } catch (IOException e) {
            throw new Unusable("backup.unwritable", file.toString(), String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            throw new Unusable("database.refused", String.valueOf(e.getMessage()));
        } finally {
            discard(draft);
        }
    }

    /** Lets the file stay open when the last stream over it is closed: it has to be forced to the disk first. */
    private static final class Staying extends FilterOutputStream {
        Staying(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static void create(Path draft) throws IOException {
        if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(draft);
        }
    }

    private static void discard(Path draft) throws Unusable {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new Unusable("backup.unwritable", draft.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static void write(Database database, ZipOutputStream zip, Clock clock) throws SQLException, IOException {
        Instant at = clock.instant(); // before what is read: what is erased in between is erased again by a restore
        String version = Migrations.state(database)
                .orElseThrow(() -> new SQLException("there are no tables"))
                .version();
        try (Connection connection = database.connect(Role.BACKUP)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Contents contents = contents(database, connection, version, at);
            put(zip, Contents.HEAD, contents);
            Map<String, Sum> sums = new LinkedHashMap<>();
            for (Table table : contents.tables()) {
                zip.putNextEntry(new ZipEntry(table.name()));
                Digesting digesting = new Digesting(zip);
                long rows = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy (select %s from %s) to stdout".formatted(table.columnList(), table.name()),
                                digesting);
                zip.closeEntry();
                sums.put(table.name(), new Sum(rows, digesting.hex()));
            }
            put(zip, Contents.MANIFEST, new Manifest(sums));
            connection.rollback();
        }
    }

    private static Contents contents(Database database, Connection connection, String version, Instant at)
            throws SQLException, IOException {
        Path erasures = database.data().path(Erasures.FILE);
        return new Contents(
                Contents.FORMAT,
                version,
                at.truncatedTo(ChronoUnit.MILLIS).toString(),
                database.data().secret(Erasures.KEY),
                Files.exists(erasures) ? Files.readString(erasures) : "",
                Tables.of(connection));
    }

    private static void put(ZipOutputStream zip, String name, Object value) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Adds up what passes; closing it closes nothing. */
    private static final class Digesting extends OutputStream {
        private final OutputStream out;
        private final MessageDigest digest = sha256();

        Digesting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            digest.update(bytes, from, length);
            out.write(bytes, from, length);
        }

        String hex() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
