package org.rapport.files.people;

import java.util.List;
import java.util.Locale;
import org.rapport.files.Words;

/** A people file that can't be used: which line and column, and what to write instead. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final String file;
    private final int line;
    private final String column;
    private final transient List<String> details;

    /** Why a people file is refused; the sentences stand in {@code refusals.properties}. */
    public enum Reason {
        FILE_UNREADABLE,
        HEADER_MISSING,
        EMAIL_COLUMN_MISSING,
        EMAIL_MISSING,
        DATE,
        CADENCE,
        CONTRACT_DAYS,
        ZONE,
        PERIODS_OVERLAP,
        ALIAS_TAKEN,
        MANAGER_CYCLE,
    }

    Refused(Reason reason, String file, int line, String column, String... details) {
        super(file + ":" + line + ": " + reason);
        this.reason = reason;
        this.file = file;
        this.line = line;
        this.column = column;
        this.details = List.of(details);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Line in the file, from 1. */
    public int line() {
        return line;
    }

    /** The column, as the file names it. */
    public String column() {
        return column;
    }

    /** File, line, column, what is wrong and what to write instead, in that language. */
    public String sentence(Locale language) {
        Words words = Words.in("refusals", language);
        String place = column.isEmpty()
                ? words.say("place.line", file, String.valueOf(line))
                : words.say("place.column", file, String.valueOf(line), column);
        return place + " " + words.say(reason.name(), details.toArray());
    }
}
