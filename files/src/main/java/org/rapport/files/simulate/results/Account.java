package org.rapport.files.simulate.results;

import java.time.LocalDate;
import java.util.List;
import org.rapport.files.people.Period;
import org.rapport.files.results.Customer;
import org.rapport.files.results.Money;
import org.rapport.files.results.Renewal;
import org.rapport.files.results.Satisfaction;

/**
 * A customer's whole life with the company, also what lies ahead.
 *
 * @param id the customer's id
 * @param label what they are called and how large they are
 * @param during from their first day to their last
 * @param terms their contracts, in order of time; after one that isn't renewed none follows
 * @param scores how satisfied they say to be, in order of time
 */
record Account(String id, Label label, Period during, List<Term> terms, List<Satisfaction> scores) {

    /** What a customer is called and how large they are. */
    record Label(String name, String segment) {}

    /**
     * A contract that runs out.
     *
     * @param due when
     * @param decided when the customer decides
     * @param renewed how
     * @param money what it is worth a year
     */
    record Term(LocalDate due, LocalDate decided, boolean renewed, Money money) {}

    Account {
        terms = List.copyOf(terms);
        scores = List.copyOf(scores);
    }

    /** As the sales system knows them on a day, with whoever looks after them then. */
    Customer customer(String owner, LocalDate known) {
        LocalDate last = during.until().isAfter(known) ? LocalDate.MAX : during.until();
        return new Customer(id, label.name(), label.segment(), owner, new Period(during.from(), last));
    }

    /** A contract as it stands on a day. */
    Renewal renewal(Term term, LocalDate known) {
        Renewal.Outcome decided = term.renewed() ? Renewal.Outcome.RENEWED : Renewal.Outcome.CHURNED;
        return new Renewal(
                id, term.due(), term.decided().isAfter(known) ? Renewal.Outcome.OPEN : decided, term.money());
    }
}
