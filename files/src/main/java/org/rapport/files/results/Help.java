package org.rapport.files.results;

import java.time.LocalDate;
import java.util.List;
import org.rapport.files.table.Columns;
import org.rapport.files.table.Fields;
import org.rapport.files.table.Refusal.Reason;
import org.rapport.files.table.TableFile;
import org.rapport.files.table.WrongValue;

/**
 * An act of help by one person for another.
 *
 * @param date the day
 * @param helper address, in lower case, of who helped
 * @param helped address, in lower case, of whom they helped; somebody else
 * @param occasion what it was about
 * @param opportunity the id of the deal that it was for; empty for none
 */
public record Help(LocalDate date, String helper, String helped, Occasion occasion, String opportunity) {

    /** {@code help.csv}. */
    public static final TableFile<Help> FILE = new TableFile<>(
            "help.csv",
            Columns.of("date, helper, helped, occasion, opportunity?", German.WORDS),
            Help::read,
            Help::written,
            contents -> List.of());

    /** What an act of help was about. */
    public enum Occasion {
        DEAL,
        ABSENCE,
        ADVICE,
        THANKS,
    }

    public Help {
        WrongValue.unless(!helper.isEmpty(), Reason.VALUE_MISSING, "helper");
        WrongValue.unless(!helped.isEmpty(), Reason.VALUE_MISSING, "helped");
        WrongValue.unless(!helper.equals(helped), Reason.HELPED_ONESELF, "helped");
    }

    private static Help read(Fields fields) {
        return new Help(
                fields.date("date"),
                fields.address("helper"),
                fields.address("helped"),
                fields.word("occasion", Occasion.class),
                fields.optional("opportunity"));
    }

    private List<String> written() {
        return List.of(Fields.written(date), helper, helped, Fields.written(occasion), opportunity);
    }
}
