package org.rapport.files.results;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.files.table.Columns;
import org.rapport.files.table.Fields;
import org.rapport.files.table.Refusal.Reason;
import org.rapport.files.table.TableFile;
import org.rapport.files.table.WrongValue;

/**
 * A deal, or the chance of one.
 *
 * @param id its id in the sales system
 * @param customer the customer's id
 * @param course since when, until when, and how it went
 * @param money what it is or would be worth
 * @param product may be empty
 */
public record Opportunity(String id, String customer, Course course, Money money, String product) {

    /** {@code opportunities.csv}. */
    public static final TableFile<Opportunity> FILE = new TableFile<>(
            "opportunities.csv",
            Columns.of("opportunity, customer, created, closed, stage, amount, currency, product?", German.WORDS),
            Opportunity::read,
            Opportunity::written,
            contents -> contents.twice(Opportunity::id, "opportunity"));

    /** How a deal stands. */
    public enum Stage {
        OPEN,
        WON,
        LOST,
    }

    /**
     * How a deal went.
     *
     * @param created the day on which it was entered
     * @param closed the day on which it was won or lost, not before {@code created}; null while it is open
     * @param stage open, won or lost
     */
    public record Course(LocalDate created, @Nullable LocalDate closed, Stage stage) {

        public Course {
            if (closed == null) {
                WrongValue.unless(stage == Stage.OPEN, Reason.CLOSED_MISSING, "closed");
            } else {
                WrongValue.unless(stage != Stage.OPEN, Reason.CLOSED_WHILE_OPEN, "closed");
                WrongValue.unless(!closed.isBefore(created), Reason.CLOSED_BEFORE_CREATED, "closed");
            }
        }
    }

    public Opportunity {
        WrongValue.unless(!id.isEmpty(), Reason.VALUE_MISSING, "opportunity");
        WrongValue.unless(!customer.isEmpty(), Reason.VALUE_MISSING, "customer");
    }

    private static Opportunity read(Fields fields) {
        LocalDate closed = fields.date("closed", LocalDate.MAX);
        return new Opportunity(
                fields.text("opportunity"),
                fields.text("customer"),
                new Course(
                        fields.date("created"),
                        closed.equals(LocalDate.MAX) ? null : closed,
                        fields.word("stage", Stage.class)),
                Money.of(fields, "amount"),
                fields.optional("product"));
    }

    private List<String> written() {
        LocalDate closed = course.closed();
        return List.of(
                id,
                customer,
                Fields.written(course.created()),
                closed == null ? "" : Fields.written(closed),
                Fields.written(course.stage()),
                money.digits(),
                money.currency(),
                product);
    }
}
