package org.rapport.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingsTests {

    @Test
    void keepAllColumnsInTheOrderOfAdding() {
        List<Meeting> added = RandomMeetings.of(1, 500);

        Meetings meetings = Meetings.of(added);

        assertThat(IntStream.range(0, meetings.size()).mapToObj(m -> read(meetings, m)))
                .containsExactlyElementsOf(added);
    }

    @Test
    void dontChangeWhenTheirBuilderGoesOn() {
        Meetings.Builder builder =
                Meetings.builder().add(RandomMeetings.of(1, 1).getFirst());
        Meetings first = builder.build();

        builder.add(RandomMeetings.of(2, 1).getFirst());

        assertThat(first.size()).isEqualTo(1);
        assertThat(builder.build().size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 100, 1_000})
    void areOrderedByAllTheirColumns(int count) {
        List<Meeting> added = RandomMeetings.shuffled(RandomMeetings.of(count, count), count);
        Meetings meetings = Meetings.of(added);

        int[] order = meetings.canonicalOrder();

        assertThat(order).hasSize(added.size()).doesNotHaveDuplicates();
        assertThat(IntStream.of(order).mapToObj(added::get))
                .isSortedAccordingTo(
                        Comparator.comparingLong(Meeting::startMillis).thenComparingLong(Meeting::endMillis));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areOrderedAlikeHoweverTheyWereAdded(long seed) {
        List<Meeting> alike = RandomMeetings.of(seed, 400).stream()
                .map(m -> new Meeting(0, 1, m.weight(), m.logged(), m.humans(), m.category(), m.reports()))
                .toList();

        assertThat(ordered(RandomMeetings.shuffled(alike, seed))).containsExactlyElementsOf(ordered(alike));
    }

    @Test
    void nameTheirWeightsOnce() {
        assertThat(Meetings.of(RandomMeetings.of(1, 500)).distinctWeights()).containsExactly(1e-6, 0.25, 0.37, 0.5, 1);
    }

    private static List<Meeting> ordered(List<Meeting> added) {
        return IntStream.of(Meetings.of(added).canonicalOrder())
                .mapToObj(added::get)
                .toList();
    }

    private static Meeting read(Meetings meetings, int m) {
        int[] reports = IntStream.range(0, meetings.reportCount(m))
                .map(i -> meetings.report(m, i))
                .toArray();
        return new Meeting(
                meetings.startMillis(m),
                meetings.endMillis(m),
                meetings.weight(m),
                meetings.logged(m),
                meetings.humans(m),
                meetings.category(m),
                reports);
    }
}
