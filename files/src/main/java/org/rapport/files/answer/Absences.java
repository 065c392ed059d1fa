package org.rapport.files.answer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapport.files.participants.Directory;
import org.rapport.files.people.Absence;
import org.rapport.files.people.Period;

/** Who was away when: the leader, by the file and the calendar, and everybody else by the file. */
final class Absences {

    private final Directory directory;
    private final DaysAway outOfOffice;
    private final Map<Integer, DaysAway> byNumber = new HashMap<>();

    /**
     * @param absences of the file; days outside {@code range} are left out
     * @param outOfOffice the leader's days by the calendar
     */
    Absences(List<Absence> absences, Period range, Directory directory, DaysAway outOfOffice) {
        this.directory = directory;
        this.outOfOffice = outOfOffice;
        for (Absence absence : absences) {
            byNumber.computeIfAbsent(directory.of(absence.email()), number -> new DaysAway())
                    .add(absence.days().intersect(range), absence.part().halves());
        }
    }

    /** The leader's days; public holidays aren't among them. */
    DaysAway leader() {
        return outOfOffice.together(away(directory.leader()));
    }

    /** The days of the leader and that person, put together. */
    DaysAway bothAway(int number) {
        return leader().together(away(number));
    }

    /** On how many whole days that person was away, from the first day to the last. */
    int daysAway(int number, LocalDate from, LocalDate until) {
        return (int)
                from.datesUntil(until.plusDays(1)).filter(away(number)::isAway).count();
    }

    private DaysAway away(int number) {
        return byNumber.getOrDefault(number, new DaysAway());
    }

    /** The first day that can matter: well before the first event. */
    static Period range(LocalDate firstDay, LocalDate until) {
        return new Period(firstDay.minusDays(7), until.plusDays(7));
    }
}
