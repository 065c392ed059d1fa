package org.rapport.files.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.files.recurrence.RecurrenceRule.Frequency;
import org.rapport.files.recurrence.RecurrenceRule.Weekday;

/**
 * The days of a recurrence rule within one period. Expanding and limiting parts (RFC 5545, 3.3.10) come to the same:
 * all days of the period that pass every part; what the rule leaves open is taken from DTSTART.
 */
final class RuleDays {

    private static final int LAST_YEAR = 9999;

    private final RecurrenceRule rule;
    private final WeekFields weeks;
    private final boolean byWeekYear;
    private final Set<Integer> months;
    private final Set<Integer> monthDays;
    private final Set<DayOfWeek> weekdays;
    private final List<Weekday> ordinals;

    RuleDays(RecurrenceRule rule, LocalDate start) {
        this.rule = rule;
        this.weeks = WeekFields.of(rule.weekStart(), 4);
        this.byWeekYear =
                rule.frequency() == Frequency.YEARLY && !rule.weekNumbers().isEmpty();
        boolean daysOpen = rule.weekdays().isEmpty()
                && rule.monthDays().isEmpty()
                && rule.yearDays().isEmpty();
        boolean open = daysOpen && rule.weekNumbers().isEmpty();
        boolean yearly = rule.frequency() == Frequency.YEARLY;
        boolean monthDayOpen = open && (yearly || rule.frequency() == Frequency.MONTHLY);
        boolean weekdayOpen = (open && rule.frequency() == Frequency.WEEKLY) || (daysOpen && byWeekYear);
        boolean monthOpen = yearly
                && rule.months().isEmpty()
                && rule.weekNumbers().isEmpty()
                && rule.yearDays().isEmpty()
                && (open || !rule.monthDays().isEmpty());
        this.months = monthOpen ? Set.of(start.getMonthValue()) : rule.months();
        this.monthDays = monthDayOpen ? Set.of(start.getDayOfMonth()) : rule.monthDays();
        boolean countable = !byWeekYear && (yearly || rule.frequency() == Frequency.MONTHLY);
        this.ordinals = countable
                ? rule.weekdays().stream().filter(w -> w.ordinal() != 0).toList()
                : List.of();
        this.weekdays = weekdayOpen ? Set.of(start.getDayOfWeek()) : countable ? rule.eachWeekday() : allWeekdays(rule);
    }

    private static Set<DayOfWeek> allWeekdays(RecurrenceRule rule) {
        return Set.copyOf(rule.weekdays().stream().map(Weekday::day).toList());
    }

    /** First day of the period in which that day lies. */
    LocalDate periodOf(LocalDate day) {
        return switch (rule.frequency()) {
            case DAILY -> day;
            case WEEKLY -> day.with(weeks.dayOfWeek(), 1);
            case MONTHLY -> day.withDayOfMonth(1);
            case YEARLY -> byWeekYear ? firstWeekOf(day.get(weeks.weekBasedYear())) : day.withDayOfYear(1);
        };
    }

    /** First day of the period that lies {@code interval} periods later; null beyond the year 9999. */
    @Nullable
    LocalDate following(LocalDate period, int interval) {
        long year = period.getYear() + (rule.frequency() == Frequency.YEARLY ? (long) interval : interval / 366L);
        if (year > LAST_YEAR) {
            return null;
        }
        LocalDate following = switch (rule.frequency()) {
            case DAILY -> period.plusDays(interval);
            case WEEKLY -> period.plusWeeks(interval);
            case MONTHLY -> period.plusMonths(interval);
            case YEARLY ->
                byWeekYear
                        ? firstWeekOf(period.plusDays(7).get(weeks.weekBasedYear()) + interval)
                        : period.plusYears(interval);
        };
        return following.getYear() > LAST_YEAR ? null : following;
    }

    private LocalDate firstWeekOf(int weekBasedYear) {
        return LocalDate.of(weekBasedYear, 1, 4).with(weeks.dayOfWeek(), 1);
    }

    /** The rule's days in the period that begins there, ascending. */
    List<LocalDate> in(LocalDate period) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate end = end(period);
        LocalDate day = period;
        while (day.isBefore(end)) {
            boolean monthFits = months.isEmpty() || months.contains(day.getMonthValue());
            if (monthFits && passes(day)) {
                days.add(day);
            }
            day = monthFits ? day.plusDays(1) : day.with(TemporalAdjusters.firstDayOfNextMonth());
        }
        return days;
    }

    private LocalDate end(LocalDate period) {
        return switch (rule.frequency()) {
            case DAILY -> period.plusDays(1);
            case WEEKLY -> period.plusWeeks(1);
            case MONTHLY -> period.plusMonths(1);
            case YEARLY ->
                byWeekYear ? firstWeekOf(period.plusDays(7).get(weeks.weekBasedYear()) + 1) : period.plusYears(1);
        };
    }

    private boolean passes(LocalDate day) {
        return fits(monthDays, day.getDayOfMonth(), day.lengthOfMonth())
                && fits(rule.yearDays(), day.getDayOfYear(), day.lengthOfYear())
                && fitsWeekNumber(day)
                && fitsWeekday(day);
    }

    private static boolean fits(Set<Integer> wanted, int number, int size) {
        return wanted.isEmpty() || wanted.contains(number) || wanted.contains(number - size - 1);
    }

    private boolean fitsWeekNumber(LocalDate day) {
        return rule.weekNumbers().isEmpty()
                || fits(rule.weekNumbers(), day.get(weeks.weekOfWeekBasedYear()), (int)
                        day.range(weeks.weekOfWeekBasedYear()).getMaximum());
    }

    private boolean fitsWeekday(LocalDate day) {
        return (weekdays.isEmpty() && ordinals.isEmpty())
                || weekdays.contains(day.getDayOfWeek())
                || ordinals.stream().anyMatch(ordinal -> isThat(ordinal, day));
    }

    /** Whether it is the n-th such weekday of the month, in a YEARLY rule without BYMONTH of the year. */
    private boolean isThat(Weekday wanted, LocalDate day) {
        if (wanted.day() != day.getDayOfWeek()) {
            return false;
        }
        boolean ofYear = rule.frequency() == Frequency.YEARLY && rule.months().isEmpty();
        int number = ofYear ? day.getDayOfYear() : day.getDayOfMonth();
        int left = (ofYear ? day.lengthOfYear() : day.lengthOfMonth()) - number;
        return wanted.ordinal() == (number - 1) / 7 + 1 || wanted.ordinal() == -(left / 7) - 1;
    }
}
