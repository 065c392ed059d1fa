package org.rapport.files.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.rapport.files.CountedInputStream;
import org.rapport.files.Problem;
import org.rapport.files.Problem.Kind;
import org.rapport.files.event.CalendarFile;

/**
 * The calendars of a zip, as Google exports them. Its limits hold while it is unpacked, whatever its directory claims;
 * a zip beyond them counts as one problem and nothing of it is used.
 */
final class ZippedCalendars {

    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 2L << 30;
    private static final long HIGHEST_RATIO = 100;
    private static final long RATIO_HOLDS_FROM = 1 << 20;

    private final String zipName;
    private final CalendarReader.Privacy privacy;
    private final List<CalendarFile> calendars = new ArrayList<>();
    private long unpacked;

    private ZippedCalendars(String zipName, CalendarReader.Privacy privacy) {
        this.zipName = zipName;
        this.privacy = privacy;
    }

    static List<CalendarFile> read(Path path, CalendarReader.Privacy privacy) {
        String name = CalendarReader.lastPart(path);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return new ZippedCalendars(name, privacy).all(zip);
        } catch (TooLarge e) {
            return CalendarReader.unusable(Problem.of(name, 0, Kind.ZIP_TOO_LARGE, e.limit));
        } catch (IOException e) {
            return CalendarReader.unusable(Problem.of(name, 0, Kind.ZIP_NOT_READABLE, CalendarReader.reason(e)));
        }
    }

    private List<CalendarFile> all(ZipFile zip) throws TooLarge {
        if (zip.size() > MOST_ENTRIES) {
            throw new TooLarge("> " + MOST_ENTRIES);
        }
        List<? extends ZipEntry> members = zip.stream()
                .filter(member -> !member.isDirectory())
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
        for (ZipEntry member : members) {
            String file = member.getName().substring(member.getName().lastIndexOf('/') + 1);
            String ending = file.toLowerCase(Locale.ROOT);
            if (ending.endsWith(".zip")) {
                calendars.add(CalendarFile.unusable(Problem.of(file, 0, Kind.ZIP_IN_ZIP)));
            } else if (ending.endsWith(".ics")) {
                calendars.add(member(zip, member, file));
            }
        }
        if (calendars.isEmpty()) {
            calendars.add(CalendarFile.unusable(Problem.of(zipName, 0, Kind.NO_CALENDAR_IN_FOLDER)));
        }
        return calendars;
    }

    private CalendarFile member(ZipFile zip, ZipEntry member, String file) throws TooLarge {
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(new Counted(zip.getInputStream(member), member), crc)) {
            CalendarFile calendar = CalendarParser.parse(file, in, privacy);
            if (member.getCrc() != -1 && member.getCrc() != crc.getValue()) {
                throw new IOException("CRC");
            }
            return calendar;
        } catch (TooLarge e) {
            throw e;
        } catch (IOException e) {
            return CalendarFile.unusable(Problem.of(file, 0, Kind.ZIP_MEMBER_DAMAGED, CalendarReader.reason(e)));
        }
    }

    /** A limit that the zip passed. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        private final String limit;

        TooLarge(String limit) {
            super(limit);
            this.limit = limit;
        }
    }

    /** Counts what is unpacked, over all members and against the member's packed size. */
    private final class Counted extends CountedInputStream {
        private final long packed;
        private long own;

        Counted(InputStream in, ZipEntry member) {
            super(in);
            packed = Math.max(1, member.getCompressedSize());
        }

        @Override
        protected void count(int bytes) throws TooLarge {
            own += bytes;
            unpacked += bytes;
            if (unpacked > MOST_BYTES) {
                throw new TooLarge("> 2 GB");
            }
            if (own > RATIO_HOLDS_FROM && own / packed > HIGHEST_RATIO) {
                throw new TooLarge("> " + HIGHEST_RATIO + " : 1");
            }
        }
    }
}
