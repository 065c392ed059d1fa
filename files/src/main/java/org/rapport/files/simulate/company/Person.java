package org.rapport.files.simulate.company;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.files.people.Period;

/**
 * Somebody who works in the company, with their whole life there: also what lies beyond the company's {@code until}.
 * {@link #findKnownOn} leaves that out.
 *
 * @param number stable and unique: the key of all that is drawn for them
 * @param role what they do
 * @param names what they are called, in order of time; the first has no beginning
 * @param contract how much and where they work
 * @param employed from the first to the last day; open ends are {@link LocalDate#MIN} and {@link LocalDate#MAX}
 * @param exit how it ends; null while it lasts, and where they move out of sight within the company
 * @param stays to whom they report, in order of time, without overlaps; empty at the top
 */
public record Person(
        long number,
        Role role,
        List<Name> names,
        Contract contract,
        Period employed,
        @Nullable Exit exit,
        List<Stay> stays) {

    /** What somebody does. */
    public enum Role {
        SELLER("seller", ""),
        LEADER("sales leader", ""),
        AREA_LEADER("area leader", "management"),
        PERSONNEL("human resources", "hr"),
        COUNCIL("works council", "works_council"),
        ADMINISTRATION("administration", "admin"),
        ASSISTANT("assistant", ""),
        LIST("list", ""),
        SYSTEM("system", "");

        private final String title;
        private final String granted;

        Role(String title, String granted) {
            this.title = title;
            this.granted = granted;
        }

        /** As people.csv writes it. */
        public String title() {
            return title;
        }

        /** The role granted with it, as people.csv writes it; empty for none. */
        public String granted() {
            return granted;
        }

        /** Whether it is a human who has a calendar. */
        public boolean isPerson() {
            return compareTo(ASSISTANT) < 0;
        }
    }

    public Person {
        names = List.copyOf(names);
        stays = List.copyOf(stays);
    }

    /** Numbers of a seat: its holders, one after the other. */
    public static final int TURNS = 64;

    /** The seat that they hold: whose customers they look after. */
    public long seat() {
        return number / TURNS;
    }

    /** Their number as people.csv writes it. */
    public String personNumber() {
        return "P" + (10_000_000 + number);
    }

    /** What they are called on that day. */
    public Name nameOn(LocalDate day) {
        Name name = names.getFirst();
        for (Name later : names) {
            name = later.from().isAfter(day) ? name : later;
        }
        return name;
    }

    /** Their address on that day: rows of a file carry the address of their own date. */
    public String emailOn(LocalDate day) {
        return nameOn(day).email();
    }

    /** To whom they report on that day. */
    public Optional<Person> findLeaderOn(LocalDate day) {
        return stays.stream()
                .filter(stay -> stay.during().contains(day))
                .map(Stay::leader)
                .findFirst();
    }

    /** What is known of them on a day: no end and no change that still lies ahead; empty before their first day. */
    public Optional<Person> findKnownOn(LocalDate day) {
        if (employed.from().isAfter(day)) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                number,
                role,
                names.stream().filter(name -> !name.from().isAfter(day)).toList(),
                contract,
                known(employed, day),
                exit == null || exit.date().isAfter(day) ? null : exit,
                stays.stream()
                        .filter(stay -> !stay.during().from().isAfter(day))
                        .map(stay -> new Stay(stay.leader(), known(stay.during(), day), stay.cadenceDays()))
                        .toList()));
    }

    private static Period known(Period period, LocalDate day) {
        return new Period(period.from(), period.until().isAfter(day) ? LocalDate.MAX : period.until());
    }
}
