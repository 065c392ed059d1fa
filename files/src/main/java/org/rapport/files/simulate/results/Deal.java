package org.rapport.files.simulate.results;

import java.time.LocalDate;
import java.util.List;
import org.rapport.files.people.Period;
import org.rapport.files.results.Money;
import org.rapport.files.results.Opportunity;
import org.rapport.files.results.Ownership;
import org.rapport.files.simulate.company.Person;

/**
 * An opportunity's whole course, also what lies ahead.
 *
 * @param id the opportunity's id
 * @param customer the customer's id
 * @param course when it is created and closed, and how
 * @param value what it is worth
 * @param stakes whose it is when, in order of time; each day's shares add up to 1
 */
record Deal(String id, String customer, Opportunity.Course course, Value value, List<Stake> stakes) {

    /** Money for a product. */
    record Value(Money money, String product) {}

    /**
     * Whose an opportunity is in a period.
     *
     * @param share above 0, at most 1
     */
    record Stake(Person owner, double share, Period during) {}

    Deal {
        stakes = List.copyOf(stakes);
    }

    LocalDate created() {
        return course.created();
    }

    LocalDate closed() {
        LocalDate closed = course.closed();
        return closed == null ? LocalDate.MAX : closed;
    }

    boolean isOpenOn(LocalDate day) {
        return !created().isAfter(day) && closed().isAfter(day);
    }

    boolean isOwnedBy(Person person, LocalDate day) {
        return stakes.stream()
                .anyMatch(stake -> stake.owner().number() == person.number()
                        && stake.during().contains(day));
    }

    /** As the sales system knows it on a day. */
    Opportunity opportunity(LocalDate known) {
        Opportunity.Course now =
                closed().isAfter(known) ? new Opportunity.Course(created(), null, Opportunity.Stage.OPEN) : course;
        return new Opportunity(id, customer, now, value.money(), value.product());
    }

    /** Whose it was, as the sales system knows it at the end of that period, by the addresses that hold within it. */
    List<Ownership> owners(Period known) {
        return stakes.stream()
                .filter(stake -> !stake.during().from().isAfter(known.until()))
                .map(stake -> owner(stake, known))
                .toList();
    }

    private Ownership owner(Stake stake, Period known) {
        LocalDate from = stake.during().from();
        LocalDate until = stake.during().until();
        String email = stake.owner().emailOn(from.isBefore(known.from()) ? known.from() : from);
        return new Ownership(
                id, email, stake.share(), new Period(from, until.isAfter(known.until()) ? LocalDate.MAX : until));
    }
}
