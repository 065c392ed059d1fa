package org.rapport.files.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.rapport.files.week.Calendars;

/** Draws calendars from a seed, as {@link Calendars} reads them. */
final class SeededCalendars {

    static final List<String> PEOPLE = List.of("anna", "bert", "cleo", "dora", "kunde@kunde.example");

    private SeededCalendars() {}

    /** Some weeks of somebody's calendar; each line is an event of {@link Calendars} with a UID of its own. */
    static List<String> events(Random random) {
        List<String> events = new ArrayList<>();
        for (int i = random.nextInt(5, 40); i > 0; i--) {
            events.add(event(random) + " | UID:e" + i);
        }
        events.add("Tu 05:00-05:30 | boss* anna+ | UID:e0");
        return events;
    }

    private static String event(Random random) {
        String day =
                List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su").get(random.nextInt(7)) + "-" + random.nextInt(14);
        int start = random.nextInt(6 * 12, 20 * 12);
        int end = start + random.nextInt(1, 36);
        String time = random.nextInt(12) == 0 ? "" : " %s-%s".formatted(clock(start), clock(end));
        String line = day + time + " | " + who(random);
        return line
                + one(
                        random,
                        "",
                        "",
                        "",
                        "",
                        " | CATEGORIES:Coaching",
                        " | CATEGORIES:Pipeline",
                        " | CATEGORIES:Travel",
                        " | X-ZOOM:1",
                        " | X-MICROSOFT-CDO-BUSYSTATUS:OOF",
                        " | TRANSP:TRANSPARENT",
                        " | STATUS:CANCELLED",
                        " | CLASS:PRIVATE")
                + one(
                        random,
                        "",
                        "",
                        "",
                        " | RRULE:FREQ=WEEKLY",
                        " | RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4",
                        " | RRULE:FREQ=DAILY;COUNT=9");
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    static String clock(int fives) {
        return "%02d:%02d".formatted(fives / 12 % 24, fives % 12 * 5);
    }

    static String who(Random random) {
        List<String> others = new ArrayList<>(PEOPLE);
        Collections.shuffle(others, random);
        List<String> drawn = new ArrayList<>();
        boolean invites = random.nextBoolean();
        drawn.add(invites ? "boss*" : "boss" + one(random, "+", "+", "~", "?", "!", "-", "+/opt", "?/opt"));
        for (String other : others.subList(0, random.nextInt(1, others.size()))) {
            boolean organizes = !invites && drawn.size() == 1;
            drawn.add(other + (organizes ? "*" : one(random, "+", "+", "~", "?", "-", "?/opt")));
        }
        return String.join(" ", drawn);
    }
}
