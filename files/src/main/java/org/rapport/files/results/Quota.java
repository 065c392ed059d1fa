package org.rapport.files.results;

import java.util.List;
import org.rapport.files.table.Columns;
import org.rapport.files.table.Fields;
import org.rapport.files.table.Refusal.Reason;
import org.rapport.files.table.TableFile;
import org.rapport.files.table.WrongValue;

/**
 * What a seller is to sell in a quarter.
 *
 * @param email the seller's address in lower case
 * @param quarter the quarter
 * @param money what is to be sold, not below 0
 * @param potential of the seller's territory, above 0; 1 = average
 */
public record Quota(String email, Quarter quarter, Money money, double potential) {

    /** {@code quotas.csv}. */
    public static final TableFile<Quota> FILE = new TableFile<>(
            "quotas.csv",
            Columns.of("email, quarter, quota, currency, potential?", German.WORDS),
            Quota::read,
            Quota::written,
            contents -> contents.twice(quota -> List.of(quota.email, quota.quarter), "quarter"));

    public Quota {
        WrongValue.unless(!email.isEmpty(), Reason.VALUE_MISSING, "email");
        WrongValue.unless(potential > 0 && potential < Double.POSITIVE_INFINITY, Reason.POTENTIAL, "potential");
    }

    private static Quota read(Fields fields) {
        return new Quota(
                fields.address("email"),
                Quarter.of(fields),
                Money.of(fields, "quota"),
                fields.optional("potential").isEmpty() ? 1 : fields.number("potential"));
    }

    private List<String> written() {
        return List.of(email, quarter.toString(), money.digits(), money.currency(), Fields.written(potential));
    }
}
