package org.rapport.files.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule of RFC 5545 (3.3.10), of FREQ DAILY and longer.
 *
 * @param frequency the period that repeats
 * @param interval every how many periods, 1 or more
 * @param count how many occurrences, DTSTART among them; 0 = not limited so
 * @param until the last moment, inclusive; null = not limited so
 * @param weekStart first day of the week
 * @param months BYMONTH, empty = any; so are the others
 * @param weekdays BYDAY
 */
public record RecurrenceRule(
        Frequency frequency,
        int interval,
        int count,
        @Nullable Moment until,
        DayOfWeek weekStart,
        Set<Integer> months,
        Set<Integer> weekNumbers,
        Set<Integer> yearDays,
        Set<Integer> monthDays,
        List<Weekday> weekdays,
        List<Integer> hours,
        List<Integer> minutes,
        List<Integer> seconds,
        List<Integer> positions) {

    /** The period that a rule repeats. */
    public enum Frequency {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY,
    }

    /**
     * A weekday of BYDAY.
     *
     * @param ordinal which one within the month or year, from the end where negative; 0 = each
     */
    public record Weekday(int ordinal, DayOfWeek day) {}

    private static final Set<String> PARTS = Set.of(
            "FREQ",
            "INTERVAL",
            "COUNT",
            "UNTIL",
            "WKST",
            "BYMONTH",
            "BYWEEKNO",
            "BYYEARDAY",
            "BYMONTHDAY",
            "BYDAY",
            "BYHOUR",
            "BYMINUTE",
            "BYSECOND",
            "BYSETPOS");

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /**
     * Reads a rule; an UNTIL without Z is local in {@code zone}.
     *
     * @throws Moment.Unreadable where a part is unknown, twice there or not readable, or FREQ is missing or below DAILY
     */
    public static RecurrenceRule parse(String text, java.time.zone.@Nullable ZoneRules zone) throws Moment.Unreadable {
        try {
            return new Parts(text).rule(zone);
        } catch (IllegalArgumentException e) {
            throw new Moment.Unreadable();
        }
    }

    /** Whether the rule ends, by UNTIL, before that moment; {@code leader} holds for floating times. */
    public boolean endsBefore(Moment start, java.time.zone.ZoneRules leader) {
        return until != null && untilSecond(start, leader) < start.epochSecond(leader);
    }

    /** Whether a series that starts so has, by COUNT, its last occurrence not after that local time. */
    public boolean isCountedOut(Moment first, LocalDateTime last) {
        RuleTimes times = from(first.local(), last);
        int given = 1;
        for (LocalDateTime at = times.next(); at != null && given < count; at = times.next()) {
            given += at.equals(first.local()) ? 0 : 1;
        }
        return count > 0 && given >= count;
    }

    /** The last second, since 1970, at which an occurrence of a series that starts so may start. */
    public long untilSecond(Moment start, java.time.zone.ZoneRules leader) {
        if (until == null) {
            return Long.MAX_VALUE;
        }
        java.time.zone.ZoneRules zone = start.zone() == null ? leader : start.zone();
        if (until.isDate()) {
            return Moment.epochSecond(until.local().plusDays(1), zone) - 1;
        }
        return until.epochSecond(zone);
    }

    /** All local times of the rule from {@code start} on, ascending; {@code start} itself only where the rule has it. */
    public RuleTimes from(LocalDateTime start, LocalDateTime last) {
        return new RuleTimes(this, start, last);
    }

    /** The parts of a rule's text. */
    private static final class Parts {
        private final java.util.Map<String, String> values = new java.util.HashMap<>();

        Parts(String text) {
            for (String part : text.strip().toUpperCase(Locale.ROOT).split(";")) {
                int equals = part.indexOf('=');
                if (part.isBlank()) {
                    continue;
                }
                String name = part.substring(0, Math.max(0, equals)).strip();
                if (!PARTS.contains(name)
                        || values.put(name, part.substring(equals + 1).strip()) != null) {
                    throw new IllegalArgumentException("RRULE part unknown or twice there");
                }
            }
        }

        RecurrenceRule rule(java.time.zone.@Nullable ZoneRules zone) throws Moment.Unreadable {
            String until = values.get("UNTIL");
            return new RecurrenceRule(
                    Frequency.valueOf(values.getOrDefault("FREQ", "")),
                    positive("INTERVAL", 1),
                    positive("COUNT", 0),
                    until == null ? null : Moment.parse(until, zone),
                    values.containsKey("WKST") ? day(values.get("WKST")) : DayOfWeek.MONDAY,
                    Set.copyOf(numbers("BYMONTH", 1, 12)),
                    new HashSet<>(signed("BYWEEKNO", 53)),
                    new HashSet<>(signed("BYYEARDAY", 366)),
                    new HashSet<>(signed("BYMONTHDAY", 31)),
                    weekdays(),
                    numbers("BYHOUR", 0, 23),
                    numbers("BYMINUTE", 0, 59),
                    numbers("BYSECOND", 0, 60),
                    signed("BYSETPOS", 366));
        }

        private int positive(String name, int otherwise) {
            String value = values.get(name);
            if (value == null) {
                return otherwise;
            }
            int number = Integer.parseInt(value);
            if (number < 1) {
                throw new IllegalArgumentException(name + " below 1");
            }
            return number;
        }

        private List<Integer> signed(String name, int most) {
            List<Integer> numbers = numbers(name, -most, most);
            if (numbers.contains(0)) {
                throw new IllegalArgumentException(name + " is 0");
            }
            return numbers;
        }

        private List<Integer> numbers(String name, int least, int most) {
            String value = values.get(name);
            if (value == null) {
                return List.of();
            }
            int[] numbers = Arrays.stream(value.split(",", -1))
                    .mapToInt(number -> Integer.parseInt(number.strip()))
                    .distinct()
                    .sorted()
                    .toArray();
            if (numbers[0] < least || numbers[numbers.length - 1] > most) {
                throw new IllegalArgumentException(name + " out of range");
            }
            return Arrays.stream(numbers).boxed().toList();
        }

        private List<Weekday> weekdays() {
            String value = values.get("BYDAY");
            if (value == null) {
                return List.of();
            }
            List<Weekday> weekdays = new ArrayList<>();
            for (String entry : value.split(",", -1)) {
                String text = entry.strip();
                int split = Math.max(0, text.length() - 2);
                int ordinal = split == 0 ? 0 : Integer.parseInt(text.substring(0, split));
                DayOfWeek day = day(text.substring(split));
                // a weekday "number 0" is no day at all; the others of the list hold
                if (split == 0 || ordinal != 0) {
                    weekdays.add(new Weekday(ordinal, day));
                }
            }
            if (weekdays.isEmpty()) {
                throw new IllegalArgumentException("BYDAY names no day");
            }
            return weekdays;
        }

        private static DayOfWeek day(@Nullable String name) {
            int index = DAYS.indexOf(name);
            if (index < 0) {
                throw new IllegalArgumentException("no weekday");
            }
            return DayOfWeek.of(index + 1);
        }
    }

    /** The weekdays that count wherever they stand. */
    Set<DayOfWeek> eachWeekday() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        weekdays.stream().filter(w -> w.ordinal() == 0).forEach(w -> days.add(w.day()));
        return days;
    }
}
