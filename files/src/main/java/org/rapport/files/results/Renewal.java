package org.rapport.files.results;

import java.time.LocalDate;
import java.util.List;
import org.rapport.files.table.Columns;
import org.rapport.files.table.Fields;
import org.rapport.files.table.Refusal.Reason;
import org.rapport.files.table.TableFile;
import org.rapport.files.table.WrongValue;

/**
 * A customer's contract that runs out, and what became of it.
 *
 * @param customer the customer's id
 * @param due the day on which it is to be renewed
 * @param outcome whether it was
 * @param money what it is worth a year
 */
public record Renewal(String customer, LocalDate due, Outcome outcome, Money money) {

    /** {@code renewals.csv}. */
    public static final TableFile<Renewal> FILE = new TableFile<>(
            "renewals.csv",
            Columns.of("customer, due, outcome, amount, currency", German.WORDS),
            Renewal::read,
            Renewal::written,
            contents -> List.of());

    /** What became of a renewal. */
    public enum Outcome {
        RENEWED,
        CHURNED,
        OPEN,
    }

    public Renewal {
        WrongValue.unless(!customer.isEmpty(), Reason.VALUE_MISSING, "customer");
    }

    private static Renewal read(Fields fields) {
        return new Renewal(
                fields.text("customer"),
                fields.date("due"),
                fields.word("outcome", Outcome.class),
                Money.of(fields, "amount"));
    }

    private List<String> written() {
        return List.of(customer, Fields.written(due), Fields.written(outcome), money.digits(), money.currency());
    }
}
