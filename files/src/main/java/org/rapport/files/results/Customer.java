package org.rapport.files.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.rapport.files.people.Period;
import org.rapport.files.table.Columns;
import org.rapport.files.table.Fields;
import org.rapport.files.table.Refusal.Reason;
import org.rapport.files.table.TableFile;
import org.rapport.files.table.WrongValue;

/**
 * Somebody who buys.
 *
 * @param id their id in the sales system
 * @param name may be empty
 * @param segment may be empty
 * @param owner address, in lower case, of who looks after them; empty for nobody
 * @param during from the day since they are a customer to their last day as one; open ends = unknown, still one
 */
public record Customer(String id, String name, String segment, String owner, Period during) {

    /** {@code customers.csv}. */
    public static final TableFile<Customer> FILE = new TableFile<>(
            "customers.csv",
            Columns.of("customer, name?, segment?, owner?, since?, ended?", German.WORDS),
            Customer::read,
            Customer::written,
            contents -> contents.twice(Customer::id, "customer"));

    public Customer {
        WrongValue.unless(!id.isEmpty(), Reason.VALUE_MISSING, "customer");
        WrongValue.unless(!during.isEmpty(), Reason.UNTIL_BEFORE_FROM, "ended");
    }

    private static Customer read(Fields fields) {
        return new Customer(
                fields.text("customer"),
                fields.optional("name"),
                fields.optional("segment"),
                owner(fields.optional("owner")),
                new Period(fields.date("since", LocalDate.MIN), fields.date("ended", LocalDate.MAX)));
    }

    /** An address is one whatever its letters; a name stays as it was written. */
    private static String owner(String text) {
        return text.contains("@") ? text.toLowerCase(Locale.ROOT) : text;
    }

    private List<String> written() {
        return List.of(id, name, segment, owner, Fields.written(during.from()), Fields.written(during.until()));
    }
}
