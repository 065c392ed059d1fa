package org.rapport.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the program lies, and a temporary folder that is gone at the end, also after Ctrl-C. */
final class Workplace implements AutoCloseable {

    private static final int MOST_TRIES = 100;

    private final Path root;
    private final Path folder;
    private final Thread cleaning = new Thread(this::stop);

    Workplace() throws IOException {
        this.root = root();
        this.folder = Files.createTempDirectory("rapport-bench");
        Runtime.getRuntime().addShutdownHook(cleaning);
    }

    private static Path root() {
        try {
            Path classes = Path.of(Workplace.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes.resolve("../../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the classes of bench lie in no folder", e);
        }
    }

    /** A path in the temporary folder. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** {@code rapport} with arguments, as a user calls it. */
    List<String> launcher(String... arguments) {
        return Stream.concat(Stream.of(root.resolve("rapport").toString()), Stream.of(arguments))
                .toList();
    }

    /** Lets the launcher build what it builds once, so that no measured run pays for it. */
    void prepare() throws IOException {
        new Command(this, launcher("help")).run();
    }

    /** The program's jar on this JVM's Java, with the launcher's flags but without its AOT cache. */
    List<String> jar(String... arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = root.resolve("files/target/rapport.jar");
        return Stream.concat(
                        Stream.of(
                                java.toString(), "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=70", "-jar", jar.toString()),
                        Stream.of(arguments))
                .toList();
    }

    /** Writes a resource of this package into the temporary folder. */
    Path resource(String name) throws IOException {
        try (var in = Workplace.class.getResourceAsStream(name)) {
            return Files.write(file(name), present(in, name).readAllBytes());
        }
    }

    private static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("resource " + name + " is missing; build bench again");
        }
        return value;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(cleaning);
        delete();
    }

    private void stop() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
        delete();
    }

    /** Tries again where a run that is being stopped has just written another file. */
    private void delete() {
        for (int tries = 1; Files.exists(folder) && tries <= MOST_TRIES; tries++) {
            delete(folder);
        }
        if (Files.exists(folder)) {
            System.err.println("Could not delete " + folder + "; delete it by hand");
        }
    }

    /** Deletes a folder in here with all that is in it. */
    void delete(Path part) {
        try (Stream<Path> paths = Files.walk(part)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // files came or went meanwhile
            Thread.onSpinWait();
        }
    }
}
