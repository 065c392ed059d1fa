package org.rapport.files.results;

import java.time.LocalDate;
import java.util.List;
import org.rapport.files.table.Columns;
import org.rapport.files.table.Fields;
import org.rapport.files.table.Refusal;
import org.rapport.files.table.TableFile;
import org.rapport.files.table.WrongValue;

/**
 * That somebody left the company.
 *
 * @param email their address in lower case
 * @param date their last day
 * @param reason by whose will
 */
public record Exit(String email, LocalDate date, Reason reason) {

    /** {@code exits.csv}. */
    public static final TableFile<Exit> FILE = new TableFile<>(
            "exits.csv",
            Columns.of("email, date, reason", German.WORDS),
            Exit::read,
            Exit::written,
            contents -> contents.twice(exit -> List.of(exit.email, exit.date), "date"));

    /** By whose will somebody left; other = retirement, a transfer, a term that ended. */
    public enum Reason {
        VOLUNTARY,
        INVOLUNTARY,
        OTHER,
    }

    public Exit {
        WrongValue.unless(!email.isEmpty(), Refusal.Reason.VALUE_MISSING, "email");
    }

    private static Exit read(Fields fields) {
        return new Exit(fields.address("email"), fields.date("date"), fields.word("reason", Reason.class));
    }

    private List<String> written() {
        return List.of(email, Fields.written(date), Fields.written(reason));
    }
}
