package org.rapport.app.ledger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapport.app.people.Uploaded;
import org.rapport.app.web.StreamedForm;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.calendar.CalendarReader.Privacy;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.table.Refused;

/** What the calendars of one upload say, read while they come in. */
final class ReadCalendars implements StreamedForm.Reading<Refused> {

    private final Uploaded uploaded;
    private final List<CalendarFile> files = new ArrayList<>();
    private final List<byte[]> hashes = new ArrayList<>();

    ReadCalendars(Uploaded uploaded) {
        this.uploaded = uploaded;
    }

    @Override
    public void read(String name, InputStream content) throws IOException, Refused {
        DigestInputStream hashed = new DigestInputStream(content, sha256());
        files.addAll(calendars(name, hashed));
        hashed.transferTo(OutputStream.nullOutputStream()); // what a reader leaves is the file's too
        hashes.add(hashed.getMessageDigest().digest());
    }

    /** A zip's directory stands at its end, so that it has to lie somewhere while it is read. */
    private List<CalendarFile> calendars(String name, InputStream content) throws IOException, Refused {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip")
                ? uploaded.read(
                        content,
                        "calendar.zip",
                        path -> CalendarReader.read(List.of(path), CalendarReader.Progress.NONE, Privacy.TIMES))
                : List.of(
                        CalendarReader.read("calendar.ics", new BufferedInputStream(content, 1 << 16), Privacy.TIMES));
    }

    List<CalendarFile> files() {
        return files;
    }

    boolean isAnyCalendar() {
        return files.stream().anyMatch(CalendarFile::isCalendar);
    }

    List<String> problems(Locale language) {
        return files.stream()
                .flatMap(file -> file.problems().stream())
                .map(problem -> problem.told(language))
                .toList();
    }

    /** Of one file its own, of several that of theirs. */
    byte[] hash() {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        MessageDigest digest = sha256();
        hashes.forEach(digest::update);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
