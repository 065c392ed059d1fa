package org.rapport.files.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link CalendarFuzz} over the broken samples, over seeded mutations of real calendars and, in the long run, by Jazzer. */
class CalendarFuzzTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LARGEST = 20_000;
    private static final String DEFAULT_SECONDS = "60";

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(CalendarFuzzTests.class.getResource(name), name)
                .toURI());
    }

    static Stream<Path> samples() throws Exception {
        return Stream.concat(files("/fuzz").stream(), files("/broken").stream());
    }

    private static List<Path> files(String folder) throws Exception {
        try (Stream<Path> files = Files.walk(resource(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void copesWithASample(Path sample) throws Exception {
        byte[] bytes = Files.readAllBytes(sample);
        assertTimeoutPreemptively(PATIENCE, () -> CalendarFuzz.fuzzerTestOneInput(bytes));
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    static IntStream manySeeds() {
        return IntStream.range(200, 20_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void copesWithAMutatedCalendar(int seed) throws Exception {
        byte[] bytes = mutated(new Random(seed), seed);
        assertTimeoutPreemptively(PATIENCE, () -> CalendarFuzz.fuzzerTestOneInput(bytes));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void copesWithManyMutatedCalendars(int seed) throws Exception {
        copesWithAMutatedCalendar(seed);
    }

    /** One of the real calendars with some bytes changed, or lines doubled, dropped or swapped with those of another. */
    private static byte[] mutated(Random random, int seed) throws Exception {
        List<Path> files = Stream.concat(files("/calendars/files").stream(), files("/fuzz").stream())
                .filter(file -> file.toFile().length() < LARGEST)
                .toList();
        byte[] bytes = Files.readAllBytes(files.get(seed % files.size()));
        byte[] other = Files.readAllBytes(files.get(random.nextInt(files.size())));
        for (int change = random.nextInt(1, 8); change > 0 && bytes.length > 1; change--) {
            bytes = random.nextBoolean() ? bytesChanged(bytes, random) : linesChanged(bytes, other, random);
        }
        return bytes;
    }

    private static byte[] bytesChanged(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(1, 20); i > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private static byte[] linesChanged(byte[] bytes, byte[] other, Random random) {
        byte[] source = random.nextBoolean() ? bytes : other;
        int from = lineStart(source, random);
        int length = Math.min(random.nextInt(1, 400), source.length - from);
        int to = lineStart(bytes, random);
        int dropped = random.nextInt(0, Math.min(200, bytes.length - to) + 1);
        byte[] changed = new byte[bytes.length - dropped + length];
        System.arraycopy(bytes, 0, changed, 0, to);
        System.arraycopy(source, from, changed, to, length);
        System.arraycopy(bytes, to + dropped, changed, to + length, bytes.length - to - dropped);
        return changed;
    }

    private static int lineStart(byte[] bytes, Random random) {
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    /** Jazzer in a process of its own, for RAPPORT_FUZZ_SECONDS; what it finds stays in {@code target/fuzz}. */
    @Tag("long")
    @Test
    void copesWithWhatJazzerInvents(@TempDir Path invented) throws Exception {
        Path found = Files.createDirectories(Path.of("target", "fuzz"));
        String seconds = System.getenv().getOrDefault("RAPPORT_FUZZ_SECONDS", DEFAULT_SECONDS);
        Process jazzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path")
                                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + CalendarFuzz.class.getName(),
                        "--instrumentation_includes=org.rapport.**:com.github.mangstadt.**",
                        "--reproducer_path=" + found,
                        "-artifact_prefix=" + found + File.separator,
                        "-dict=" + resource("/fuzz.dict"),
                        "-max_total_time=" + seconds,
                        "-max_len=8192",
                        "-timeout=20",
                        "-rss_limit_mb=2500",
                        "-print_final_stats=1",
                        invented.toString(),
                        resource("/fuzz").toString())
                .redirectErrorStream(true)
                .redirectOutput(found.resolve("jazzer.log").toFile())
                .start();
        assertThat(jazzer.waitFor()).as("see %s", found.resolve("jazzer.log")).isZero();
    }
}
