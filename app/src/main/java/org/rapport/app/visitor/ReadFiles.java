package org.rapport.app.visitor;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.app.people.Uploaded;
import org.rapport.app.web.StreamedForm;
import org.rapport.files.answer.Calculation.Inputs;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.calendar.CalendarReader.Privacy;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.people.People;
import org.rapport.files.people.PeopleReader;
import org.rapport.files.table.Refused;

/** What a visitor's calendars and people say, read while they come in. */
final class ReadFiles implements StreamedForm.Reading<RuntimeException> {

    private final Uploaded uploaded;
    private final List<CalendarFile> calendars = new ArrayList<>();
    private @Nullable People people;
    private @Nullable Refused refused;

    ReadFiles(Uploaded uploaded) {
        this.uploaded = uploaded;
    }

    /** Goes on where a file is refused: what was typed stands behind the files. */
    @Override
    public void read(String name, InputStream content) throws IOException {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        try {
            switch (ending) {
                case "csv" -> people = uploaded.read(content, "people.csv", PeopleReader::read);
                // a zip's directory stands at its end, so that it has to lie somewhere while it is read
                case "zip" ->
                    calendars.addAll(uploaded.read(
                            content,
                            "calendar.zip",
                            path -> CalendarReader.read(List.of(path), CalendarReader.Progress.NONE)));
                default ->
                    calendars.add(
                            CalendarReader.read("calendar.ics", new BufferedInputStream(content), Privacy.NOTHING));
            }
        } catch (Refused e) {
            refused = e;
        }
    }

    /** Whether people came along. */
    boolean namesPeople() {
        return people != null;
    }

    /**
     * What there is to compute with.
     *
     * @throws Refused where one of the files was
     */
    Inputs inputs() throws Refused {
        if (refused != null) {
            throw refused;
        }
        return Inputs.of(calendars, people, List.of());
    }
}
