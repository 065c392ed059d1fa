package org.rapport.files.results;

import java.time.LocalDate;
import java.util.List;
import org.rapport.files.people.Period;
import org.rapport.files.table.Columns;
import org.rapport.files.table.Fields;
import org.rapport.files.table.Refusal.Reason;
import org.rapport.files.table.TableFile;
import org.rapport.files.table.WrongValue;

/**
 * Whose an opportunity is in a period. On each day from an opportunity's first to its last the shares of its owners add
 * up to 1.
 *
 * @param opportunity the opportunity's id
 * @param email the owner's address in lower case
 * @param share the owner's part of it, above 0, at most 1
 * @param during the days, both ends inclusive; open ends = from its beginning, still
 */
public record Ownership(String opportunity, String email, double share, Period during) {

    /** {@code owners.csv}. */
    public static final TableFile<Ownership> FILE = new TableFile<>(
            "owners.csv",
            Columns.of("opportunity, email, share, from?, until?", German.WORDS),
            Ownership::read,
            Ownership::written,
            Shares::wrongDays);

    public Ownership {
        WrongValue.unless(!opportunity.isEmpty(), Reason.VALUE_MISSING, "opportunity");
        WrongValue.unless(!email.isEmpty(), Reason.VALUE_MISSING, "email");
        WrongValue.unless(share > 0 && share <= 1, Reason.SHARE, "share");
        WrongValue.unless(!during.isEmpty(), Reason.UNTIL_BEFORE_FROM, "until");
    }

    private static Ownership read(Fields fields) {
        return new Ownership(
                fields.text("opportunity"),
                fields.address("email"),
                fields.number("share"),
                new Period(fields.date("from", LocalDate.MIN), fields.date("until", LocalDate.MAX)));
    }

    private List<String> written() {
        return List.of(
                opportunity,
                email,
                Fields.written(share),
                Fields.written(during.from()),
                Fields.written(during.until()));
    }
}
