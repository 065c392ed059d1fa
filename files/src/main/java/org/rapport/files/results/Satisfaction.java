package org.rapport.files.results;

import java.time.LocalDate;
import java.util.List;
import org.rapport.files.table.Columns;
import org.rapport.files.table.Fields;
import org.rapport.files.table.Refusal.Reason;
import org.rapport.files.table.TableFile;
import org.rapport.files.table.WrongValue;

/**
 * How satisfied a customer said to be.
 *
 * @param customer the customer's id
 * @param date when they said so
 * @param score 0 (not at all) to 10
 */
public record Satisfaction(String customer, LocalDate date, double score) {

    /** {@code satisfaction.csv}. */
    public static final TableFile<Satisfaction> FILE = new TableFile<>(
            "satisfaction.csv",
            Columns.of("customer, date, score", German.WORDS),
            Satisfaction::read,
            Satisfaction::written,
            contents -> List.of());

    private static final double HIGHEST = 10;

    public Satisfaction {
        WrongValue.unless(!customer.isEmpty(), Reason.VALUE_MISSING, "customer");
        WrongValue.unless(score >= 0 && score <= HIGHEST, Reason.SCORE, "score");
    }

    private static Satisfaction read(Fields fields) {
        return new Satisfaction(fields.text("customer"), fields.date("date"), fields.number("score"));
    }

    private List<String> written() {
        return List.of(customer, Fields.written(date), Fields.written(score));
    }
}
