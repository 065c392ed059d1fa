package org.rapport.core.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapport.core.attention.Attention.Hours;

class AttentionTests {

    @Test
    void creditsAMeetingAloneItsLengthTimesItsWeight() {
        Attention attention = Drawn.attention("""
                Tue 09:00 10:00 1   2 ONE A
                Tue 11:00 11:30 .5  2 ONE B
                Tue 12:00 14:00 .25 2 ONE C
                """);

        assertThat(credited(attention, 3)).containsExactly(1, 0.25, 0.5);
    }

    @Test
    void sharesAnHourAmongEqualClaims() {
        Attention attention = Drawn.attention("""
                Tue 09:00 10:00 1 2 ONE  A
                Tue 09:00 10:00 1 2 ONE  B
                Tue 09:00 10:00 1 2 OTHER -
                """);

        assertThat(credited(attention, 3)).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-15));
    }

    @Test
    void letsALoggedMeetingDisplacePlannedOnesWhileItLasts() {
        Attention attention = Drawn.attention("""
                Tue 09:00 11:00 1  2 ONE A
                Tue 09:30 10:00 1! 2 ONE B
                """);

        assertThat(credited(attention, 2)).containsExactly(1.5, 0.5);
    }

    @Test
    void sharesAmongLoggedMeetings() {
        Attention attention = Drawn.attention("""
                Tue 09:00 10:00 1! 2 ONE A
                Tue 09:00 10:00 1! 2 ONE B
                Tue 09:00 10:00 .5 2 ONE C
                """);

        assertThat(credited(attention, 3)).containsExactly(0.5, 0.5, 0);
    }

    @Test
    void leavesOutOfOverlapsWhatTheLeaderSurelyMissed() {
        Attention attention = Drawn.attention("""
                Tue 09:00 10:00 0! 2 ONE A
                Tue 09:00 10:00 .5 2 ONE B
                """);

        assertThat(credited(attention, 2)).containsExactly(0, 0.5);
    }

    @Test
    void countsACategoryByItsLambdaAndTheReportsShare() {
        Attention attention = Drawn.attention("""
                Mon 09:00 10:00 1 2 ONE   A
                Mon 10:00 11:00 1 3 REL   A,B
                Mon 11:00 12:00 1 3 UNCL  A,B
                Mon 12:00 13:00 1 5 OPER  A,B
                Mon 13:00 14:00 1 5 FIELD A,B
                Mon 14:00 15:00 1 9 BCAST A,B
                Mon 15:00 16:00 1 4 OTHER -
                """);

        assertThat(attention.hours(0)).isEqualTo(new Hours(1, 1 + 1 + 0.5 + 0.125 + 0.125, 5, 7));
    }

    @Test
    void givesNobodyAttentionInALargeGroupWhateverItsCategory() {
        Attention attention = Drawn.attention("Mon 09:00 10:00 1 9 REL A,B,C,D");

        assertThat(attention.hours(0)).isEqualTo(new Hours(0, 0, 0, 1));
        assertThat(attention.dyadHours(0)).isZero();
    }

    @Test
    void splitsTheTimeOfAGroupEvenlyAmongTheOthers() {
        Attention attention = Drawn.attention("Mon 09:00 12:00 1 4 REL A,C");

        assertThat(attention.dyadHours(0)).isEqualTo(1);
        assertThat(attention.dyadHoursByPerson(3)).containsExactly(1, 0, 1);
    }

    @Test
    void splitsAMeetingAtMondayMidnight() {
        Weeks weeks = Weeks.endingOn(Drawn.MONDAY.plusDays(13), 2, Drawn.BERLIN);
        Meeting overnight = Drawn.meetings("+6 22:00 23:00 1 2 ONE A").getFirst();
        long end = Drawn.at("+7", "03:00");
        Meetings meetings = Meetings.of(
                List.of(new Meeting(overnight.startMillis(), end, 1, false, 2, Meeting.Category.ONE, new int[] {1})));

        Attention attention = Attention.of(meetings, weeks);

        assertThat(attention.creditedHours(0)).isEqualTo(5);
        assertThat(attention.hours(0).h1()).isEqualTo(2);
        assertThat(attention.hours(1).h1()).isEqualTo(3);
        assertThat(attention.dyadHoursByPersonAndWeek(2)).containsExactly(0, 0, 2, 3);
    }

    @Test
    void creditsElapsedTimeOverAChangeOfClocks() {
        LocalDate sunday = LocalDate.of(2026, 3, 29);
        Weeks weeks = Weeks.endingOn(sunday, 1, Drawn.BERLIN);
        long start = sunday.atTime(1, 0).atZone(Drawn.BERLIN).toInstant().toEpochMilli();
        long end = sunday.atTime(4, 0).atZone(Drawn.BERLIN).toInstant().toEpochMilli();
        Meeting night = new Meeting(start, end, 1, false, 2, Meeting.Category.ONE, new int[] {0});

        Attention attention = Attention.of(Meetings.of(List.of(night)), weeks);

        assertThat(attention.hours(0).h1()).isEqualTo(2);
    }

    @Test
    void creditsWhatLiesOutsideTheGridWithoutSummingIt() {
        Attention attention = Drawn.attention("""
                +20 09:00 10:00 1 2 ONE A
                +6  23:00 23:59 1 2 ONE A
                """);

        assertThat(attention.creditedHours(0)).isEqualTo(1);
        assertThat(attention.hours(0).total()).isEqualTo(59 / 60.0, within(1e-15));
    }

    @Test
    void answersForAnEmptyCalendar() {
        Attention attention = Attention.of(Meetings.builder().build(), Drawn.WEEK);

        assertThat(attention.hours(0)).isEqualTo(new Hours(0, 0, 0, 0));
        assertThat(attention.dyadHoursByPerson(2)).containsExactly(0, 0);
    }

    @Test
    void mayRaiseAOneToOneByDecliningABroadcastBesideIt() {
        String both = """
                Thu 14:00 15:00 .5  2 ONE   A
                Thu 14:00 15:00 1  30 BCAST A,B
                """;

        Hours before = Drawn.attention(both).hours(0);
        Hours after = Drawn.attention(both.lines().findFirst().orElseThrow()).hours(0);

        assertThat(before.h1()).isEqualTo(1 / 3.0, within(1e-15));
        assertThat(after.h1()).isEqualTo(0.5);
        assertThat(after.total()).isLessThan(before.total());
    }

    private static double[] credited(Attention attention, int meetings) {
        double[] hours = new double[meetings];
        Arrays.setAll(hours, attention::creditedHours);
        return hours;
    }
}
