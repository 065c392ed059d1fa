package org.rapport.files;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Something in a file that couldn't be used, told so that its owner can find and mend it. It names the file, the line
 * and the property, never the value of a person's entry.
 *
 * @param file last part of the file's path
 * @param line line in that file, counted from 1; 0 where the whole file is meant
 * @param kind what is wrong
 * @param details what the kind's sentence needs, such as the name of a property
 */
public record Problem(String file, int line, Kind kind, List<String> details) {

    /** By line: the order in which a reader of the file meets them. */
    public static final Comparator<Problem> BY_LINE = Comparator.comparingInt(Problem::line);

    /** What can be wrong; the sentences stand in {@code problems.properties}. */
    public enum Kind {
        NOT_READABLE,
        NOT_A_CALENDAR,
        NO_CALENDAR_IN_FOLDER,
        ZIP_NOT_READABLE,
        ZIP_TOO_LARGE,
        ZIP_MEMBER_DAMAGED,
        ZIP_IN_ZIP,
        PROPERTY_MISSING,
        PROPERTY_UNREADABLE,
        END_BEFORE_START,
        END_OF_ANOTHER_KIND,
        DURATION_NEGATIVE,
        THIS_AND_FUTURE,
        NOT_CLOSED,
        LINE_TOO_LONG,
        TOO_MANY_OCCURRENCES,
        ZONE_UNKNOWN,
        ABSENCE_ROW,
    }

    public Problem {
        details = List.copyOf(details);
    }

    public static Problem of(String file, int line, Kind kind, String... details) {
        return new Problem(file, line, kind, List.of(details));
    }

    /** The reason as a sentence in that language. */
    public String what(Locale language) {
        return Words.in("problems", language).say(kind.name(), details.toArray());
    }

    /** The place and the sentence, such as "boss.ics:17 …"; never a value. */
    public String told(Locale language) {
        return (line == 0 ? file : file + ":" + line) + " " + what(language);
    }
}
