package org.rapport.files.results.exports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapport.files.results.Money;
import org.rapport.files.results.Opportunity.Stage;
import org.rapport.files.table.Refusal.Reason;
import org.rapport.files.table.WrongValue;

/**
 * A deal as a sales system exports it, which leaves more open than the tables of {@code results}.
 *
 * @param id its id in the sales system
 * @param customer the customer's name or id; may be empty
 * @param owner address, number or name of the seller, as the system writes it; empty for nobody
 * @param course when it was entered and closed, and how it went
 * @param money what it is worth; null where nobody has said so yet, never for a won one
 * @param product what it is about; may be empty
 */
public record Deal(
        String id,
        String customer,
        String owner,
        Course course,
        @Nullable Money money,
        String product) {

    /**
     * How a deal went.
     *
     * @param created the day on which it was entered; null where the system doesn't say
     * @param closed the day on which it was won or lost; null while it is open
     * @param stage open, won or lost
     */
    public record Course(
            @Nullable LocalDate created, @Nullable LocalDate closed, Stage stage) {

        public Course {
            WrongValue.unless(stage == Stage.OPEN || closed != null, Reason.CLOSED_MISSING, "closed");
            boolean backwards = created != null && closed != null && closed.isBefore(created);
            WrongValue.unless(!backwards, Reason.CLOSED_BEFORE_CREATED, "closed");
        }
    }

    public Deal {
        WrongValue.unless(money != null || course.stage() != Stage.WON, Reason.VALUE_MISSING, "amount");
    }
}
