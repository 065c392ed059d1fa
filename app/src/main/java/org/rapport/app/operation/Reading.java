package org.rapport.app.operation;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.rapport.app.database.Unusable;
import org.rapport.app.operation.Backup.Summary;
import org.rapport.app.operation.Contents.Manifest;
import org.rapport.app.operation.Tables.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup that was read to its end and found whole.
 *
 * @param contents what it says before its tables
 * @param manifest what it says after them; it is true
 */
record Reading(Contents contents, Manifest manifest) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BUFFER = 1 << 16;

    /** Takes a table's text. */
    @FunctionalInterface
    interface Sink {
        /** Reads it; what it leaves is skipped. */
        void take(Contents contents, Table table, InputStream text) throws IOException, SQLException;
    }

    Summary summary(long bytes) {
        return new Summary(manifest.rows(), manifest.tables().size(), bytes, contents.at());
    }

    /**
     * Reads it without doing anything.
     *
     * @param called what to call it where something is wrong
     * @throws Unusable where the passphrase is wrong, or it isn't whole
     */
    static Reading verified(Path file, Path called, char[] passphrase) throws Unusable {
        try {
            return read(file, called, passphrase, (contents, table, text) -> {});
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads it, and gives each table to the sink. */
    static Reading read(Path file, Path called, char[] passphrase, Sink sink) throws Unusable, SQLException {
        String name = called.toString();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            bytes.mark(BUFFER);
            if (!Arrays.equals(bytes.readNBytes(Vault.MARK.length), Vault.MARK)) {
                throw new Unusable("backup.foreign", name);
            }
            bytes.reset();
            InputStream opened = Vault.opening(bytes, passphrase);
            Reading reading = read(new ZipInputStream(opened), sink);
            opened.transferTo(OutputStream.nullOutputStream()); // the last chunk says that nothing was cut off
            if (reading == null) {
                throw new Unusable("backup.damaged", name);
            }
            return reading;
        } catch (NoSuchFileException e) {
            throw new Unusable("backup.missing", name);
        } catch (Vault.Sealed e) {
            throw new Unusable(e.isFirst() ? "backup.passphrase" : "backup.damaged", name);
        } catch (EOFException | ZipException | JacksonException e) {
            throw new Unusable("backup.damaged", name);
        } catch (IOException e) {
            throw new Unusable("backup.failed", String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Reading read(ZipInputStream zip, Sink sink) throws IOException, SQLException {
        Contents contents = null;
        Map<String, String> sums = new LinkedHashMap<>();
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (name.equals(Contents.HEAD)) {
                contents = JSON.readValue(zip.readAllBytes(), Contents.class);
            } else if (contents == null) {
                return null;
            } else if (name.equals(Contents.MANIFEST)) {
                Manifest manifest = JSON.readValue(zip.readAllBytes(), Manifest.class);
                return isTrue(manifest, sums) && zip.getNextEntry() == null ? new Reading(contents, manifest) : null;
            } else {
                MessageDigest digest = Backup.sha256();
                InputStream text = new DigestInputStream(new Staying(zip), digest);
                for (Table table : contents.tables()) {
                    if (table.name().equals(name)) {
                        sink.take(contents, table, text);
                    }
                }
                text.transferTo(OutputStream.nullOutputStream());
                sums.put(name, HexFormat.of().formatHex(digest.digest()));
            }
        }
        return null;
    }

    private static boolean isTrue(Manifest manifest, Map<String, String> sums) {
        Map<String, String> told = new LinkedHashMap<>();
        manifest.tables().forEach((name, sum) -> told.put(name, sum.sha256()));
        return told.equals(sums);
    }

    /** One entry of the archive; closing it doesn't close the archive. */
    private static final class Staying extends FilterInputStream {
        Staying(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
