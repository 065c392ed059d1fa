package org.rapport.core.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.core.attention.Attention.Hours;
import org.rapport.core.attention.Meeting.Category;

class AttentionPropertyTests {

    private static final Weeks THREE = Weeks.endingOn(Drawn.MONDAY.plusDays(13), 3, Drawn.BERLIN);
    private static final double MILLIS_PER_HOUR = 3_600_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void equalsTheDirectFormula(long seed) {
        List<Meeting> meetings = RandomMeetings.of(seed, 300);

        double[] credited = credited(meetings);

        double[] direct = DirectOverlap.hours(meetings, Long.MIN_VALUE, Long.MAX_VALUE);
        for (int m = 0; m < credited.length; m++) {
            assertThat(credited[m]).isCloseTo(direct[m], within(1e-9 * direct[m]));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void equalsTheDirectFormulaWeekByWeek(long seed) {
        List<Meeting> meetings = RandomMeetings.of(seed, 300);
        Attention attention = attention(meetings);

        for (int week = 0; week < THREE.size(); week++) {
            double[] direct = DirectOverlap.hours(meetings, THREE.startMillis(week), THREE.endMillis(week));
            double ones = IntStream.range(0, direct.length)
                    .filter(m -> meetings.get(m).category() == Category.ONE)
                    .mapToDouble(m -> direct[m])
                    .sum();
            assertThat(attention.hours(week).h1()).isCloseTo(ones, within(1e-9));
            assertThat(attention.hours(week).total())
                    .isCloseTo(Arrays.stream(direct).sum(), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void sumsWeeksToWhatIsCreditedWithinThem(long seed) {
        List<Meeting> meetings = RandomMeetings.of(seed, 300).stream()
                .filter(meeting -> meeting.startMillis() >= THREE.startMillis(0))
                .map(meeting -> meeting.withEnd(Math.max(meeting.startMillis(), THREE.endMillis(2))))
                .toList();
        Attention attention = attention(meetings);

        double weeks = hours(attention).mapToDouble(Hours::total).sum();
        double dyads = IntStream.range(0, meetings.size())
                .mapToDouble(m -> attention.dyadHours(m) * meetings.get(m).reports().length)
                .sum();

        assertThat(weeks).isCloseTo(Arrays.stream(credited(meetings)).sum(), within(1e-9));
        assertThat(Arrays.stream(attention.dyadHoursByPerson(6)).sum()).isCloseTo(dyads, within(1e-9));
        assertThat(Arrays.stream(attention.dyadHoursByPersonAndWeek(6)).sum()).isCloseTo(dyads, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void givesTheSameBitsForAnyOrder(long seed) {
        List<Meeting> meetings = RandomMeetings.of(seed, 400);
        List<Meeting> shuffled = RandomMeetings.shuffled(meetings, seed);
        Attention one = attention(meetings);
        Attention other = attention(shuffled);

        assertThat(hours(other)).containsExactlyElementsOf(hours(one).toList());
        assertThat(other.dyadHoursByPerson(6)).isEqualTo(one.dyadHoursByPerson(6));
        for (int m = 0; m < meetings.size(); m++) {
            assertThat(other.creditedHours(shuffled.indexOf(meetings.get(m)))).isEqualTo(one.creditedHours(m));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void neverCreditsMoreThanTheClock(long seed) {
        List<Meeting> meetings = RandomMeetings.of(seed, 400);
        Attention attention = attention(meetings);

        for (int week = 0; week < THREE.size(); week++) {
            double length = (THREE.endMillis(week) - THREE.startMillis(week)) / MILLIS_PER_HOUR;
            assertThat(attention.hours(week).total()).isLessThanOrEqualTo(length + 1e-9);
        }
        for (int m = 0; m < meetings.size(); m++) {
            double length = (meetings.get(m).endMillis() - meetings.get(m).startMillis()) / MILLIS_PER_HOUR;
            assertThat(attention.creditedHours(m)).isBetween(0.0, length * (1 + 1e-12));
        }
    }

    /**
     * What is declined is credited nothing, and all credits together never grow. The others may gain or lose: a one-to-one gains
     * when a broadcast beside it is declined, so H1 to H3 may rise.
     */
    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55})
    void neverRaisesAllCreditsTogetherByDeclining(long seed) {
        List<Meeting> meetings = RandomMeetings.of(seed, 40);
        double before = Arrays.stream(credited(meetings)).sum();

        for (int declined = 0; declined < meetings.size(); declined++) {
            List<Meeting> rest = new ArrayList<>(meetings);
            rest.remove(declined);
            assertThat(Arrays.stream(credited(rest)).sum()).isLessThanOrEqualTo(before + 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 52, 530})
    void shiftsWithWholeWeeks(int weeks) {
        long shift = weeks * 7L * 86_400_000;
        List<Meeting> meetings = RandomMeetings.of(61, 300);
        List<Meeting> shifted =
                meetings.stream().map(meeting -> shifted(meeting, shift)).toList();
        Weeks grid = Weeks.endingOn(Drawn.MONDAY.plusDays(13), 3, ZoneOffset.UTC);
        Weeks later = Weeks.endingOn(Drawn.MONDAY.plusDays(13).plusWeeks(weeks), 3, ZoneOffset.UTC);

        Attention one = Attention.of(Meetings.of(meetings), grid);
        Attention other = Attention.of(Meetings.of(shifted), later);

        assertThat(hours(other)).containsExactlyElementsOf(hours(one).toList());
    }

    @Test
    void staysFastAndExactWithTenThousandConcurrentMeetings() {
        Meetings.Builder builder = Meetings.builder();
        long start = THREE.startMillis(0);
        int count = 200_000;
        for (int m = 0; m < count; m++) {
            long from = start + m * 3_000L;
            builder.add(new Meeting(from, from + 30_000_000, 0.25, false, 2, Category.ONE, new int[] {m % 7}));
        }

        Attention attention = Attention.of(builder.build(), THREE);

        double union = ((count - 1) * 3_000L + 30_000_000) / MILLIS_PER_HOUR;
        assertThat(hours(attention).mapToDouble(Hours::total).sum()).isCloseTo(0.25 * union, within(1e-9 * union));
        assertThat(attention.creditedHours(count / 2)).isCloseTo(0.25 * 3 / 3_600, within(1e-12 * 3 / 3_600));
    }

    @Test
    void creditsShortMeetingsExactlyAfterThirtyYears() {
        long end = THREE.startMillis(0);
        List<Meeting> meetings = new ArrayList<>();
        meetings.add(new Meeting(end - 30L * 365 * 86_400_000, end, 1, false, 2, Category.OTHER, new int[0]));
        for (int m = 0; m < 300; m++) {
            meetings.add(new Meeting(end + 7L * m, end + 300_000, 1, false, 2, Category.ONE, new int[] {m}));
        }

        double[] credited = credited(meetings);

        double[] direct = DirectOverlap.hours(meetings, Long.MIN_VALUE, Long.MAX_VALUE);
        for (int m = 0; m < credited.length; m++) {
            assertThat(credited[m]).isCloseTo(direct[m], within(1e-11 * direct[m]));
        }
    }

    private static Meeting shifted(Meeting meeting, long millis) {
        return new Meeting(
                meeting.startMillis() + millis,
                meeting.endMillis() + millis,
                meeting.weight(),
                meeting.logged(),
                meeting.humans(),
                meeting.category(),
                meeting.reports());
    }

    private static Attention attention(List<Meeting> meetings) {
        return Attention.of(Meetings.of(meetings), THREE);
    }

    private static double[] credited(List<Meeting> meetings) {
        Attention attention = attention(meetings);
        return IntStream.range(0, meetings.size())
                .mapToDouble(attention::creditedHours)
                .toArray();
    }

    private static Stream<Hours> hours(Attention attention) {
        return IntStream.range(0, THREE.size()).mapToObj(attention::hours);
    }
}
