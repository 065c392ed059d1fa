package org.rapport.files.calendar;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapport.files.Problem;
import org.rapport.files.Problem.Kind;
import org.rapport.files.event.CalendarFile;

/** Reads calendars: .ics files, .zip files of them, and folders searched for both; on all cores, in a fixed order. */
public final class CalendarReader {

    /** Is told of the work as it goes on; called from several threads. */
    public interface Progress {
        /** Nobody watches. */
        Progress NONE = new Progress() {};

        /** So many files (a zip is one) are to be read. */
        default void found(int files) {}

        /** One of them is done and had so many events. */
        default void done(int events) {}
    }

    /** What is read of events that aren't public. */
    public enum Privacy {
        /** Only what tells copies apart. */
        NOTHING,
        /** When they are too: enough to find a slot that is free. */
        TIMES,
        /** The same as of public ones: of what was sent to the program itself. */
        ALL,
    }

    private CalendarReader() {}

    /**
     * Reads all calendars of these paths, in the order given, those of a folder in the order of their paths and those of
     * a zip in the order of their names. What can't be read is a problem of the file it belongs to.
     */
    public static List<CalendarFile> read(List<Path> paths, Progress progress) {
        return read(paths, progress, Privacy.NOTHING);
    }

    /** The same, with as much of events that aren't public. */
    public static List<CalendarFile> read(List<Path> paths, Progress progress, Privacy privacy) {
        List<Found> found = new ArrayList<>();
        paths.forEach(path -> find(path, privacy, found));
        progress.found(found.size());
        return found.parallelStream()
                .map(file -> {
                    List<CalendarFile> calendars = file.read();
                    progress.done(
                            calendars.stream().mapToInt(c -> c.events().size()).sum());
                    return calendars;
                })
                .toList()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Reads one calendar from a stream, as the import does.
     *
     * @throws IOException where the stream can't be read
     */
    public static CalendarFile read(String name, InputStream in, Privacy privacy) throws IOException {
        return CalendarParser.parse(name, in, privacy);
    }

    private interface Found {
        List<CalendarFile> read();
    }

    private static void find(Path path, Privacy privacy, List<Found> found) {
        if (!Files.isDirectory(path)) {
            found.add(isZip(path) ? () -> ZippedCalendars.read(path, privacy) : () -> List.of(file(path, privacy)));
            return;
        }
        String name = lastPart(path);
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> files = walk.filter(file -> !Files.isDirectory(file) && (isZip(file) || isCalendar(file)))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
            files.forEach(file -> find(file, privacy, found));
            if (files.isEmpty()) {
                found.add(() -> unusable(Problem.of(name, 0, Kind.NO_CALENDAR_IN_FOLDER)));
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            found.add(() -> unusable(Problem.of(name, 0, Kind.NOT_READABLE, reason(e))));
        }
    }

    private static CalendarFile file(Path path, Privacy privacy) {
        String name = lastPart(path);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            return CalendarParser.parse(name, in, privacy);
        } catch (IOException e) {
            return CalendarFile.unusable(Problem.of(name, 0, Kind.NOT_READABLE, reason(e)));
        }
    }

    static List<CalendarFile> unusable(Problem problem) {
        return List.of(CalendarFile.unusable(problem));
    }

    static String reason(Exception e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : " (" + message + ")");
    }

    static String lastPart(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? path.toString() : last.toString();
    }

    private static boolean isZip(Path path) {
        return hasEnding(path, ".zip");
    }

    private static boolean isCalendar(Path path) {
        return hasEnding(path, ".ics");
    }

    private static boolean hasEnding(Path path, String ending) {
        return lastPart(path).toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
