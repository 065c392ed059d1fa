package org.rapport.core.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.rapport.core.attention.Meeting.Category;

class MeetingTests {

    private static final Meeting MEETING = new Meeting(1000, 5000, 0.5, false, 3, Category.REL, new int[] {4, 2});

    @Test
    void isCutAtAnInstant() {
        assertThat(MEETING.withEnd(3000))
                .isEqualTo(new Meeting(1000, 3000, 0.5, false, 3, Category.REL, new int[] {4, 2}));
        assertThat(MEETING.withEnd(9000)).isSameAs(MEETING);
    }

    @Test
    void cantBeCutBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MEETING.withEnd(999))
                .withMessageContaining("999");
    }

    @Test
    void comparesItsReportsByContent() {
        Meeting same = new Meeting(1000, 5000, 0.5, false, 3, Category.REL, new int[] {4, 2});
        Meeting other = new Meeting(1000, 5000, 0.5, false, 3, Category.REL, new int[] {4, 3});

        assertThat(same).isEqualTo(MEETING).hasSameHashCodeAs(MEETING).hasToString(MEETING.toString());
        assertThat(other).isNotEqualTo(MEETING);
    }

    @Test
    void cantBeChangedThroughItsReports() {
        MEETING.reports()[0] = 99;

        assertThat(MEETING.reports()).containsExactly(4, 2);
    }

    @Test
    void refusesWhatCantBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Meeting(2, 1, 1, false, 2, Category.ONE, new int[] {1}))
                .withMessageContaining("endMillis is 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Meeting(1, 2, 1.5, false, 2, Category.ONE, new int[] {1}))
                .withMessageContaining("weight is 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Meeting(1, 2, 1, false, 2, Category.ONE, new int[] {1, 2}))
                .withMessageContaining("humans is 2 with 2 reports");
    }
}
