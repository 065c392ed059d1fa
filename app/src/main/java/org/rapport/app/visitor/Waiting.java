package org.rapport.app.visitor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Who waits, from memory: no calendar, no account.
 *
 * @param people as they were typed, with when the last talk was
 */
record Waiting(List<Person> people) {

    private static final int MOST_PEOPLE = 50;
    private static final int LONGEST_NAME = 60;

    /** When the last talk was, as far as one remembers. */
    enum Last {
        TODAY,
        WEEK,
        TWO_WEEKS,
        LONGER;

        /** Longer than the usual cadence of 14 days. */
        boolean isWaiting() {
            return this == LONGER;
        }

        /** What was tapped for it. */
        String choice() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Person(String name, Last last) {}

    Waiting {
        people = people.stream()
                .sorted(Comparator.comparing(Person::last).reversed())
                .toList();
    }

    /** Names as somebody types them: one a line, or with commas between. */
    static List<String> names(String typed) {
        return Stream.of(typed.split("[\\n,;]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring(0, Math.min(LONGEST_NAME, name.length())))
                .distinct()
                .limit(MOST_PEOPLE)
                .toList();
    }

    List<String> waiting() {
        return people.stream()
                .filter(person -> person.last.isWaiting())
                .map(Person::name)
                .toList();
    }
}
