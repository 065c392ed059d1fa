package org.rapport.files.simulate.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rapport.files.people.Absence.Part;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.absences.Away;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.events.Appointment;
import org.rapport.files.simulate.events.Occurrence;
import org.rapport.files.simulate.events.Occurrence.Fate;

/** Which quarters of an hour of somebody's days are taken, from seven to seven, one bit each. Not for several threads. */
public final class Agenda {

    private static final int FIRST_MINUTE = 7 * 60;
    private static final int QUARTERS = 48;
    private static final int QUARTER = 15;
    private static final long ALL = (1L << QUARTERS) - 1;
    private static final int NOON = 20;
    private static final long MORNING = (1L << NOON) - 1;
    private static final int TRIES = 14;
    private static final int WORKING_DAYS = 5;

    /** Half hours at which things begin: not at lunch. */
    private static final int[] BEGINS = {480, 510, 540, 570, 600, 630, 660, 690, 780, 810, 840, 870, 900, 930, 960, 990
    };

    private final long firstDay;
    private final long[] taken;
    private final long[] away;
    private final ZoneId zone;

    /** An empty one for those days. */
    public Agenda(Period days, ZoneId zone) {
        this.firstDay = days.from().toEpochDay();
        this.taken = new long[(int) (days.until().toEpochDay() - firstDay) + 1];
        this.away = new long[taken.length];
        this.zone = zone;
    }

    /** Somebody's, with their absences taken. */
    public static Agenda of(Period days, ZoneId zone, List<Away> absences) {
        Agenda agenda = new Agenda(days, zone);
        absences.forEach(agenda::take);
        return agenda;
    }

    private void take(Away absence) {
        long bits = absence.part() == Part.FULL ? ALL : absence.part() == Part.MORNING ? MORNING : ALL & ~MORNING;
        LocalDate last = absence.days().until();
        for (LocalDate day = absence.days().from(); !day.isAfter(last); day = day.plusDays(1)) {
            int index = index(day);
            if (index >= 0) {
                away[index] |= bits;
            }
        }
    }

    /** Whether the person is away at that time. */
    public boolean isAway(LocalDateTime start) {
        int index = index(start.toLocalDate());
        return index >= 0 && (away[index] & bits(start, QUARTER)) != 0;
    }

    /** Whether the person is away all that day. */
    public boolean isAway(LocalDate day) {
        int index = index(day);
        return index >= 0 && away[index] == ALL;
    }

    /** Whether nothing stands at that time and the person is there. */
    public boolean isFree(LocalDateTime start, int minutes) {
        int index = index(start.toLocalDate());
        return index >= 0 && ((taken[index] | away[index]) & bits(start, minutes)) == 0;
    }

    /** Takes a time. */
    public void book(LocalDateTime start, int minutes) {
        int index = index(start.toLocalDate());
        if (index >= 0) {
            taken[index] |= bits(start, minutes);
        }
    }

    /** Takes the times of an appointment that take place. */
    public void book(Appointment appointment) {
        if (appointment.times().allDay()) {
            return;
        }
        boolean here = appointment.times().zone().equals(zone);
        for (Occurrence occurrence : appointment.occurrences()) {
            if (occurrence.fate() == Fate.KEPT || occurrence.fate() == Fate.CHANGED) {
                LocalDateTime start = here
                        ? occurrence.held()
                        : occurrence
                                .held()
                                .atZone(appointment.times().zone())
                                .withZoneSameInstant(zone)
                                .toLocalDateTime();
                book(start, occurrence.minutes());
            }
        }
    }

    /**
     * A free time in the week that begins on a Monday; empty where a few tries find none.
     *
     * @param fits on which times it may fall
     */
    public Optional<LocalDateTime> findFree(
            LocalDate monday, int minutes, Chance chance, Predicate<LocalDateTime> fits) {
        for (int i = 0; i < TRIES; i++) {
            LocalDateTime start = any(monday, chance);
            if (isFree(start, minutes) && fits.test(start)) {
                return Optional.of(start);
            }
        }
        return Optional.empty();
    }

    /** Any time of a working week, taken or not. */
    public static LocalDateTime any(LocalDate monday, Chance chance) {
        return monday.plusDays(chance.below(WORKING_DAYS))
                .atStartOfDay()
                .plusMinutes(BEGINS[chance.below(BEGINS.length)]);
    }

    /** Whether that day is from Monday to Friday. */
    public static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    private int index(LocalDate day) {
        long index = day.toEpochDay() - firstDay;
        return index >= 0 && index < taken.length ? (int) index : -1;
    }

    private static long bits(LocalDateTime start, int minutes) {
        int first = (start.getHour() * 60 + start.getMinute() - FIRST_MINUTE) / QUARTER;
        int count = Math.ceilDiv(minutes, QUARTER);
        int from = Math.clamp(first, 0, QUARTERS);
        int to = Math.clamp((long) first + count, 0, QUARTERS);
        return to <= from ? 0 : ((1L << to) - 1) & -(1L << from);
    }
}
