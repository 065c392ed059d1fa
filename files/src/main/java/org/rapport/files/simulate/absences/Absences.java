package org.rapport.files.simulate.absences;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapport.files.people.Absence.Part;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.absences.Away.Kind;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.Person;

/**
 * When people are away: some thirty days of vacation a year, single and half days, illness, and the public holidays of their state.
 * A function of person and year. For several threads.
 */
public final class Absences {

    private static final double ILLNESSES = 1.4;
    private static final double DAYS_ILL = 3;
    private static final double MORNINGS = 0.4;
    private static final double LONG_SUMMER = 0.35;
    private static final double CHRISTMAS = 0.75;
    private static final double SPRING = 0.6;
    private static final double AUTUMN = 0.5;
    private static final int SINGLE_DAYS = 4;
    private static final int HALF_DAYS = 3;
    private static final int VACATION_KNOWN = 100;
    private static final int DAY_KNOWN = 14;

    private final Company company;
    private final Holidays holidays = new Holidays();

    /** The absences of a company's people. */
    public Absences(Company company) {
        this.company = company;
    }

    /** All absences of a person that touch the company's span, in order of their first day. */
    public List<Away> of(Person person) {
        List<Away> all = new ArrayList<>();
        for (int year = company.start().getYear() - 1; year <= company.end().getYear(); year++) {
            addYear(person, year, all);
        }
        Period seen = person.employed().intersect(company.span());
        return all.stream()
                .filter(away -> !away.days().intersect(seen).isEmpty())
                .sorted(Comparator.comparing((Away away) -> away.days().from())
                        .thenComparing(Away::part)
                        .thenComparing(Away::kind))
                .toList();
    }

    private void addYear(Person person, int year, List<Away> all) {
        Chance chance = company.root().of("away", person.number(), year).chance();
        List<Away> own = new ArrayList<>();
        addVacations(own, year, chance);
        addDays(own, year, chance);
        holidays.of(person.contract().region(), year)
                .forEach(day -> own.add(new Away(new Period(day, day), Part.FULL, LocalDate.MIN, Kind.HOLIDAY)));
        own.stream()
                .map(away -> new Away(away.days().intersect(person.employed()), away.part(), away.known(), away.kind()))
                .filter(away -> !away.days().isEmpty())
                .forEach(all::add);
    }

    private static void addVacations(List<Away> own, int year, Chance chance) {
        addWeeks(own, LocalDate.of(year, 6, 22).plusWeeks(chance.below(10)), chance.happens(LONG_SUMMER) ? 3 : 2);
        if (chance.happens(CHRISTMAS)) {
            LocalDate back = LocalDate.of(year + 1, 1, 1 + chance.below(6));
            own.add(vacation(new Period(LocalDate.of(year, 12, 23 + chance.below(3)), back)));
        }
        if (chance.happens(SPRING)) {
            addWeeks(own, LocalDate.of(year, 3, 20).plusWeeks(chance.below(9)), 1);
        }
        if (chance.happens(AUTUMN)) {
            addWeeks(own, LocalDate.of(year, 10, 1).plusWeeks(chance.below(5)), 1);
        }
    }

    private static void addDays(List<Away> own, int year, Chance chance) {
        for (int i = 0; i < SINGLE_DAYS; i++) {
            addDay(own, workday(year, chance), Part.FULL);
        }
        for (int i = 0; i < HALF_DAYS; i++) {
            addDay(own, workday(year, chance), chance.happens(MORNINGS) ? Part.MORNING : Part.AFTERNOON);
        }
        for (int i = chance.poisson(ILLNESSES); i > 0; i--) {
            LocalDate day = workday(year, chance);
            long more = (long) chance.exponential(DAYS_ILL);
            add(own, new Away(new Period(day, day.plusDays(more)), Part.FULL, day, Kind.ILL));
        }
    }

    private static void addWeeks(List<Away> own, LocalDate about, int weeks) {
        LocalDate monday = about.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        add(own, vacation(new Period(monday, monday.plusWeeks(weeks).minusDays(3))));
    }

    private static Away vacation(Period days) {
        return new Away(days, Part.FULL, days.from().minusDays(VACATION_KNOWN), Kind.VACATION);
    }

    private static void addDay(List<Away> own, LocalDate day, Part part) {
        add(own, new Away(new Period(day, day), part, day.minusDays(DAY_KNOWN), Kind.VACATION));
    }

    /** Nobody takes a day off on which they are away already. */
    private static void add(List<Away> own, Away away) {
        if (own.stream().allMatch(other -> other.days().intersect(away.days()).isEmpty())) {
            own.add(away);
        }
    }

    private static LocalDate workday(int year, Chance chance) {
        LocalDate day = LocalDate.of(year, 1, 7).plusDays(chance.below(345));
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? day.plusDays(2) : day;
    }
}
