package org.rapport.app.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL that come with Rapport: initdb, pg_ctl and postgres, unpacked once. */
final class Bundle {

    private static final String VERSION = "18.6";

    private Bundle() {}

    /**
     * The folder with {@code bin}, unpacked into the data folder where that isn't done yet.
     *
     * @throws Unusable where there is no bundle for this system
     */
    static Path in(DataFolder data) throws Unusable, IOException {
        Path unpacked = data.path("postgresql-" + VERSION);
        if (!Files.exists(unpacked)) {
            Path draft = data.path("postgresql.new");
            Trees.delete(draft);
            unpack(archive(), draft);
            Files.move(draft, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        return unpacked;
    }

    private static String archive() throws Unusable {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = machine.equals("aarch64") || machine.equals("arm64");
        String kind = system.contains("linux") ? "linux" : system.contains("mac") ? "darwin" : "windows";
        String name = "/postgres-" + kind + (arm ? "-arm_64" : "-x86_64") + ".txz";
        if (Bundle.class.getResource(name) == null) {
            throw new Unusable("bundle.missing", system, machine);
        }
        return name;
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (InputStream in = Bundle.class.getResourceAsStream(archive);
                TarArchiveInputStream tar = new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(java.util.Objects.requireNonNull(in))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside of its archive: " + entry.getName());
                }
                place(tar, entry, path);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(java.util.Objects.requireNonNull(path.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && (entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
