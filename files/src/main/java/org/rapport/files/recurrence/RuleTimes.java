package org.rapport.files.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The local times of a recurrence rule, one after the other. A period (a day, week, month, year or, with BYWEEKNO, a
 * week-based year) has the days that pass all of the rule's parts, and each day the same times; memory holds the days of
 * one period.
 */
public final class RuleTimes {

    private final RecurrenceRule rule;
    private final LocalDateTime start;
    private final LocalDateTime last;
    private final RuleDays days;
    private final List<LocalTime> times;

    private LocalDate period;
    private List<LocalDate> periodDays = List.of();
    private int[] positions = {};
    private int size;
    private int next;

    RuleTimes(RecurrenceRule rule, LocalDateTime start, LocalDateTime last) {
        this.rule = rule;
        this.start = start;
        this.last = last;
        this.days = new RuleDays(rule, start.toLocalDate());
        this.times = times(rule, start.toLocalTime());
        this.period = days.periodOf(start.toLocalDate());
        fill();
    }

    /** The next time, null after the last one. */
    public @Nullable LocalDateTime next() {
        while (true) {
            while (next < size) {
                LocalDateTime time = at(positions.length == 0 ? next : positions[next]);
                next++;
                if (!time.isBefore(start)) {
                    return time.isAfter(last) ? null : time;
                }
            }
            LocalDate following = days.following(period, rule.interval());
            if (following == null || following.isAfter(last.toLocalDate())) {
                return null;
            }
            period = following;
            fill();
        }
    }

    private LocalDateTime at(int index) {
        return periodDays.get(index / times.size()).atTime(times.get(index % times.size()));
    }

    private void fill() {
        periodDays = days.in(period);
        int all = periodDays.size() * times.size();
        next = 0;
        if (rule.positions().isEmpty()) {
            size = all;
            return;
        }
        TreeSet<Integer> chosen = new TreeSet<>();
        for (int position : rule.positions()) {
            int index = position > 0 ? position - 1 : all + position;
            if (index >= 0 && index < all) {
                chosen.add(index);
            }
        }
        positions = chosen.stream().mapToInt(Integer::intValue).toArray();
        size = positions.length;
        if (size == 0) {
            positions = new int[0];
        }
    }

    private static List<LocalTime> times(RecurrenceRule rule, LocalTime start) {
        List<LocalTime> times = new ArrayList<>();
        for (int hour : orElse(rule.hours(), start.getHour())) {
            for (int minute : orElse(rule.minutes(), start.getMinute())) {
                for (int second : orElse(rule.seconds(), start.getSecond())) {
                    if (second < 60) {
                        times.add(LocalTime.of(hour, minute, second));
                    }
                }
            }
        }
        return times.isEmpty() ? List.of(start) : times;
    }

    private static List<Integer> orElse(List<Integer> numbers, int otherwise) {
        return numbers.isEmpty() ? List.of(otherwise) : numbers;
    }
}
