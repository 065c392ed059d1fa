package org.rapport.app.plan.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapport.app.plan.placing.Week.Booked;

/** Which quarters of an hour each rule takes: one test a rule. */
class CalendarTests {

    @Test
    void takesWhatLiesOutsideWorkingHours() {
        Hours hours = new Hours(List.of(
                new Hours.Part(Weeks.MONDAY.getDayOfWeek(), LocalTime.of(9, 0), LocalTime.of(12, 10)),
                new Hours.Part(Weeks.MONDAY.getDayOfWeek(), LocalTime.of(13, 5), LocalTime.of(17, 0))));
        BitSet left = calendar(Person.of(1, Weeks.BERLIN, hours)).outsideWorkingHours();
        left.flip(0, Weeks.quarter("7 00:00"));
        assertThat(left).isEqualTo(quarters("0 09:00", "0 12:00", "0 13:15", "0 17:00"));
    }

    @Test
    void readsWorkingHoursByTheClockOfTheirZone() {
        BitSet left = calendar(Person.of(1, ZoneId.of("Asia/Kathmandu"), Weeks.OFFICE))
                .outsideWorkingHours();
        // 9:00 in Kathmandu, which is 4:45 hours ahead
        assertThat(left.nextClearBit(0)).isEqualTo(Weeks.quarter("0 04:15"));
    }

    @Test
    void worksThroughAChangeOfClocks() {
        // on 25 October 2026 it is twice from 2 to 3 in Berlin, on 29 March never
        Hours night = new Hours(List.of(
                new Hours.Part(LocalDate.of(2026, 10, 25).getDayOfWeek(), LocalTime.of(1, 0), LocalTime.of(4, 0))));
        Person person = Person.of(1, Weeks.BERLIN, night);
        assertThat(workingQuarters(person, LocalDate.of(2026, 10, 19))).isEqualTo(16);
        assertThat(workingQuarters(person, LocalDate.of(2026, 11, 16))).isEqualTo(12);
        assertThat(workingQuarters(person, LocalDate.of(2026, 3, 23))).isEqualTo(8);
    }

    @Test
    void takesWhatHasBegun() {
        Week week = new Week(
                Weeks.MONDAY, Weeks.BERLIN, Weeks.at("1 09:01"), List.of(Weeks.person(1)), List.of(), List.of());
        assertThat(new Calendar(Weeks.person(1), new Grid(week), week).past())
                .isEqualTo(quarters("0 00:00", "1 09:15"));
    }

    @Test
    void takesDaysAwayByTheirZone() {
        Person person = Person.of(1, ZoneId.of("Europe/London"), Weeks.OFFICE).withAway(Set.of(Weeks.MONDAY));
        assertThat(calendar(person).away()).isEqualTo(quarters("0 01:00", "1 01:00"));
    }

    @Test
    void takesDaysOfTravelButForWhatIsTold() {
        Person person = Weeks.person(1)
                .withTravel(Map.of(
                        Weeks.MONDAY,
                        List.of(Weeks.span("0 09:05 10:20")),
                        Weeks.MONDAY.plusDays(1),
                        List.of(Weeks.span("1 09:05 09:10"))));
        assertThat(calendar(person).travelling()).isEqualTo(quarters("0 00:00", "0 09:15", "0 10:15", "2 00:00"));
    }

    @Test
    void takesBusyTimesWithTenMinutesAround() {
        Person person = Weeks.person(1).withBusy(List.of(Weeks.span("0 10:10 10:50"), Weeks.span("1 10:00 11:00")));
        assertThat(calendar(person).busy()).isEqualTo(quarters("0 10:00", "0 11:00", "1 09:45", "1 11:15"));
    }

    @Test
    void takesTalksThatStandFromBoth() {
        Week week = new Week(
                Weeks.MONDAY,
                Weeks.BERLIN,
                Weeks.at("0 00:00"),
                List.of(),
                List.of(),
                List.of(new Booked(1, 2, Weeks.span("0 10:00 10:30"))));
        Grid grid = new Grid(week);
        BitSet taken = quarters("0 09:45", "0 10:45");
        assertThat(new Calendar(Weeks.person(1), grid, week).busy()).isEqualTo(taken);
        assertThat(new Calendar(Weeks.person(2), grid, week).busy()).isEqualTo(taken);
        assertThat(new Calendar(Weeks.person(3), grid, week).busy()).isEqualTo(new BitSet());
    }

    private static Calendar calendar(Person person) {
        Week week = Weeks.of(List.of(person));
        return new Calendar(person, new Grid(week), week);
    }

    private static int workingQuarters(Person person, LocalDate monday) {
        Week week = new Week(
                monday,
                Weeks.BERLIN,
                monday.atStartOfDay(Weeks.BERLIN).toInstant(),
                List.of(person),
                List.of(),
                List.of());
        Grid grid = new Grid(week);
        return grid.quarters()
                - new Calendar(person, grid, week).outsideWorkingHours().cardinality();
    }

    /** From the first to the second moment, from the third to the fourth, and so on. */
    private static BitSet quarters(String... moments) {
        BitSet quarters = new BitSet();
        for (int i = 0; i < moments.length; i += 2) {
            quarters.set(Weeks.quarter(moments[i]), Weeks.quarter(moments[i + 1]));
        }
        return quarters;
    }
}
