package org.rapport.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Times of one talk beside those that a page tells of others. */
class PlacedTalkTests {

    private static Instant at(String time) {
        return Instant.parse("2026-11-30T" + time + ":00Z");
    }

    private static List<Instant> times(String... times) {
        return Stream.of(times).map(PlacedTalkTests::at).toList();
    }

    @Test
    void leavesHalfAnHourAndABreakToOthers() {
        PlacedTalk talk = new PlacedTalk(times("08:20", "08:21", "09:00", "09:39", "09:40", "14:00"), null, true);
        assertThat(talk.beside(times("09:00")).times()).isEqualTo(times("08:20", "09:40", "14:00"));
        assertThat(talk.beside(List.of())).isEqualTo(talk);
    }

    @Test
    void hasNoneLeftWhereOthersTakeAll() {
        assertThat(new PlacedTalk(times("09:00"), "not_past", false)
                        .beside(times("08:45"))
                        .times())
                .isEmpty();
    }
}
