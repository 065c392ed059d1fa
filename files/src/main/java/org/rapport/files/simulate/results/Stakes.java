package org.rapport.files.simulate.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Person;

/**
 * Whose a deal is from day to day: somebody's alone, shared with a colleague, taken over by one, or passed on because its owner leaves.
 * On each day there is one first owner who is there, and at most one second.
 */
final class Stakes {

    /**
     * What is to happen to a deal.
     *
     * @param days from its creation to its closing
     * @param shared the day from which a colleague has a part of it; null for never
     * @param part that colleague's part
     * @param takenOver the day on which a colleague takes it over; null for never
     */
    record Plan(
            Period days,
            @Nullable LocalDate shared,
            double part,
            @Nullable LocalDate takenOver) {}

    private final Members members;
    private final Plan plan;
    private final Seed seed;
    private final List<Deal.Stake> stakes = new ArrayList<>();
    private Person first;
    private @Nullable Person second;

    private Stakes(Members members, Plan plan, Person creator, Seed seed) {
        this.members = members;
        this.plan = plan;
        this.seed = seed;
        this.first = creator;
    }

    /** The stakes of a deal that somebody created. */
    static List<Deal.Stake> of(Members members, Plan plan, Person creator, Seed seed) {
        return new Stakes(members, plan, creator, seed).stakes();
    }

    private List<Deal.Stake> stakes() {
        LocalDate day = plan.days().from();
        while (!day.isAfter(plan.days().until())) {
            change(day);
            LocalDate next = nextChange(day);
            add(new Period(day, next.minusDays(1)));
            day = next;
        }
        return stakes;
    }

    private void change(LocalDate day) {
        if (day.equals(plan.takenOver())) {
            first = members.colleague(first, day, seed.of("taker")).orElse(first);
        }
        if (!Members.isThere(first, day)) {
            first = members.successor(first, day, seed.of("heir", day.toEpochDay()));
        }
        if (day.equals(plan.shared())) {
            second = members.colleague(first, day, seed.of("partner")).orElse(null);
        }
        Person beside = second;
        if (beside != null && (beside.number() == first.number() || !Members.isThere(beside, day))) {
            second = null;
        }
    }

    private LocalDate nextChange(LocalDate day) {
        Person beside = second;
        LocalDate next = plan.days().until().plusDays(1);
        next = sooner(next, plan.takenOver(), day);
        next = sooner(next, plan.shared(), day);
        next = sooner(next, dayAfter(first), day);
        return beside == null ? next : sooner(next, dayAfter(beside), day);
    }

    private static LocalDate sooner(LocalDate next, @Nullable LocalDate change, LocalDate day) {
        return change != null && change.isAfter(day) && change.isBefore(next) ? change : next;
    }

    private static @Nullable LocalDate dayAfter(Person person) {
        LocalDate last = person.employed().until();
        return last.equals(LocalDate.MAX) ? null : last.plusDays(1);
    }

    private void add(Period period) {
        Person beside = second;
        if (beside == null) {
            add(first, 1, period);
        } else {
            add(first, 1 - plan.part(), period);
            add(beside, plan.part(), period);
        }
    }

    /** One stake; it goes on where the same one ended the day before. */
    private void add(Person owner, double share, Period period) {
        Deal.Stake last = stakes.isEmpty() ? null : stakes.getLast();
        boolean goesOn =
                last != null && last.share() == 1 && share == 1 && last.owner().number() == owner.number();
        if (last != null && goesOn) {
            stakes.removeLast();
            stakes.add(new Deal.Stake(owner, share, new Period(last.during().from(), period.until())));
        } else {
            stakes.add(new Deal.Stake(owner, share, period));
        }
    }
}
