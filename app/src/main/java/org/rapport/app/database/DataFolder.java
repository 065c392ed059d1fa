package org.rapport.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folder that holds all of one installation, for its owner's eyes only; one process at a time holds it. */
public final class DataFolder implements AutoCloseable {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final int SECRET_BYTES = 32;

    private final Path root;
    private final @Nullable FileChannel lockFile;

    private DataFolder(Path root, @Nullable FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /**
     * Takes the folder, made where it isn't there; it stays taken until {@link #close} or the end of the process.
     *
     * @throws Unusable where another process holds it, or it can't be written
     */
    public static DataFolder open(Path folder) throws Unusable {
        return open(folder, Kind.SERVE);
    }

    /** What a folder holds: a company's own data, or an invented company. Neither is ever taken for the other. */
    public enum Kind {
        SERVE,
        DEMO
    }

    /**
     * Takes a folder of that kind.
     *
     * @throws Unusable as above, and where it is of the other kind
     */
    public static DataFolder open(Path folder, Kind kind) throws Unusable {
        Path root = folder.toAbsolutePath().normalize();
        try {
            makeFolder(root);
            makeFolder(root.resolve("secrets"));
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new Unusable("folder.taken", root.toString());
            }
            Kind there = kind(root, kind);
            if (there != kind) {
                channel.close();
                throw new Unusable("folder." + there.name().toLowerCase(Locale.ROOT), root.toString());
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new Unusable("folder.unwritable", root.toString(), String.valueOf(e.getMessage()));
        }
    }

    /** Looks into a folder that another process holds, to read its secrets; nothing is to be written there. */
    static DataFolder held(Path folder) {
        return new DataFolder(folder.toAbsolutePath().normalize(), null);
    }

    /** Whether a process holds that folder. */
    static boolean isHeld(Path folder) throws IOException {
        Path file = folder.resolve("lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        }
    }

    /** Takes a folder of whichever kind it is. */
    static DataFolder openAny(Path folder) throws Unusable {
        Path file = folder.resolve("kind");
        try {
            return open(
                    folder,
                    Files.exists(file) ? Kind.valueOf(Files.readString(file).strip()) : Kind.SERVE);
        } catch (IOException e) {
            throw new Unusable("folder.unwritable", folder.toString(), String.valueOf(e.getMessage()));
        }
    }

    /** A folder that says nothing is new, or from before there were two kinds: then it is a company's own. */
    private static Kind kind(Path root, Kind wanted) throws IOException {
        Path file = root.resolve("kind");
        if (!Files.exists(file)) {
            Kind kind = Files.exists(root.resolve("database")) ? Kind.SERVE : wanted;
            Files.writeString(file, kind.name());
            return kind;
        }
        return Kind.valueOf(Files.readString(file).strip());
    }

    /**
     * Deletes a demo's folder with all that is in it; one that isn't there stays so.
     *
     * @throws Unusable where it isn't a demo's, or a process holds it
     */
    public static void deleteDemo(Path folder) throws Unusable {
        if (!Files.exists(folder)) {
            return;
        }
        try (DataFolder data = open(folder, Kind.DEMO)) {
            Trees.delete(data.path("database"));
            Trees.delete(data.root);
        } catch (IOException e) {
            throw new Unusable("folder.unwritable", folder.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        permit(folder, FOLDER);
    }

    private static void permit(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    /** A file or folder within. */
    public Path path(String name) {
        return root.resolve(name);
    }

    /** A folder within for what must not outlive the process: empty, whatever an earlier one left there. */
    public Path emptied(String name) {
        Path folder = path(name);
        try {
            if (Files.exists(folder)) {
                Trees.delete(folder);
            }
            makeFolder(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a secret lies: a file that its owner alone can read. */
    public Path secretFile(String name) {
        return root.resolve("secrets").resolve(name);
    }

    /** A random text of 256 bits, made at the first call and the same ever after. */
    public String secret(String name) {
        Path file = secretFile(name);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(bytes);
                keep(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a secret that comes from elsewhere, in place of the one that is there. */
    public void keepSecret(String name, String secret) {
        try {
            keep(secretFile(name), secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes whole or not at all: a secret cut short by a crash would lock its owner out. */
    private static void keep(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try {
            Files.createFile(draft);
            permit(draft, FILE);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("somebody else writes " + draft, e);
        }
        Files.writeString(draft, text, StandardOpenOption.SYNC);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Lets another process have it. */
    @Override
    public void close() throws IOException {
        if (lockFile != null) {
            lockFile.close();
        }
    }
}
