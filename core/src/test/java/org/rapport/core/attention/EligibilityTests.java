package org.rapport.core.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rapport.core.attention.DraftEvent.START;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapport.core.AttentionParameters;
import org.rapport.core.attention.Eligibility.Counted;
import org.rapport.core.attention.Eligibility.Dropped;
import org.rapport.core.attention.Eligibility.Reading;
import org.rapport.core.attention.Eligibility.Reason;
import org.rapport.core.attention.Event.Attendance;
import org.rapport.core.attention.Event.Sensitivity;
import org.rapport.core.attention.Event.ShowAs;
import org.rapport.core.attention.Event.Status;
import org.rapport.core.attention.Event.Tag;
import org.rapport.core.attention.Meeting.Category;
import org.rapport.core.attention.Participant.Response;
import org.rapport.core.attention.Participant.Role;

class EligibilityTests {

    private static final long MINUTE = 60_000;
    private static final int REPORT = 1;
    private static final int COLLEAGUE = 5;
    private static final Eligibility ELIGIBILITY = new Eligibility(AttentionParameters.defaults());

    @Test
    void countsAnAcceptedOneToOneInFull() {
        Meeting meeting = counted(new DraftEvent().with(REPORT));

        assertThat(meeting)
                .isEqualTo(new Meeting(START, START + 30 * MINUTE, 1, false, 2, Category.ONE, new int[] {REPORT}));
    }

    @Test
    void dropsACancelledEvent() {
        assertThat(reason(new DraftEvent().status(Status.CANCELLED))).isEqualTo(Reason.CANCELLED);
    }

    @Test
    void dropsWhatTheLeaderDeclinedEvenIfTheyWereThere() {
        DraftEvent draft =
                new DraftEvent().leader(Role.REQUIRED, Response.DECLINED).attendance(new Attendance(true, 0, MINUTE));

        assertThat(reason(draft)).isEqualTo(Reason.DECLINED);
    }

    @ParameterizedTest
    @EnumSource(names = {"PRIVATE", "PERSONAL", "CONFIDENTIAL"})
    void dropsWhatIsPrivate(Sensitivity sensitivity) {
        assertThat(reason(new DraftEvent().sensitivity(sensitivity))).isEqualTo(Reason.PRIVATE);
    }

    @ParameterizedTest
    @EnumSource(names = {"FREE", "OOF", "ELSEWHERE"})
    void dropsWhatLeavesTheLeaderFree(ShowAs showAs) {
        assertThat(reason(new DraftEvent().showAs(showAs))).isEqualTo(Reason.NOT_BUSY);
    }

    @Test
    void countsAnEventShownAsTentative() {
        assertThat(counted(new DraftEvent()
                                .with(REPORT)
                                .showAs(ShowAs.TENTATIVE)
                                .status(Status.TENTATIVE))
                        .weight())
                .isEqualTo(1);
    }

    @Test
    void dropsAnAllDayEvent() {
        assertThat(reason(new DraftEvent().allDay())).isEqualTo(Reason.ALL_DAY);
    }

    @ParameterizedTest
    @CsvSource({"299999, TOO_SHORT", "28800001, TOO_LONG"})
    void dropsWhatIsNoTalkByItsLength(long millis, Reason reason) {
        assertThat(reason(new DraftEvent().with(REPORT).lasting(millis))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"300000", "28800000"})
    void countsFiveMinutesAndEightHoursExactly(long millis) {
        assertThat(counted(new DraftEvent().with(REPORT).lasting(millis)).endMillis())
                .isEqualTo(START + millis);
    }

    @Test
    void dropsAnEventWithoutAnotherHuman() {
        assertThat(reason(new DraftEvent())).isEqualTo(Reason.ALONE);
        assertThat(reason(new DraftEvent().with(REPORT, Role.RESOURCE, Response.ACCEPTED)))
                .isEqualTo(Reason.ALONE);
        assertThat(reason(new DraftEvent().with(REPORT, Role.REQUIRED, Response.DECLINED)))
                .isEqualTo(Reason.ALONE);
    }

    @Test
    void dropsFocusTravelAndLunch() {
        assertThat(reason(new DraftEvent().with(REPORT).tag(Tag.DROPPED))).isEqualTo(Reason.NO_TALK);
    }

    @Test
    void givesTheFirstReasonOfSeveral() {
        DraftEvent draft = new DraftEvent()
                .status(Status.CANCELLED)
                .sensitivity(Sensitivity.PRIVATE)
                .allDay();

        assertThat(reason(draft)).isEqualTo(Reason.CANCELLED);
        assertThat(ELIGIBILITY.findReason(draft.event())).contains(Reason.CANCELLED);
        assertThat(ELIGIBILITY.findReason(new DraftEvent().with(REPORT).event()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    colleagues, externals, reports, tag,  category
                    1,          0,         0,       REL,  OTHER
                    0,          0,         1,       OPER, ONE
                    1,          1,         1,       REL,  REL
                    1,          1,         1,       OPER, OPER
                    9,          1,         1,       NONE, FIELD
                    7,          0,         1,       NONE, BCAST
                    6,          0,         1,       NONE, UNCL
                    9,          0,         1,       REL,  REL
                    """, useHeadersInDisplayName = true)
    void takesTheFirstCategoryThatFits(int colleagues, int externals, int reports, Tag tag, Category category) {
        DraftEvent draft = new DraftEvent().tag(tag);
        IntStream.range(0, reports).forEach(i -> draft.with(REPORT + i));
        IntStream.range(0, colleagues).forEach(i -> draft.with(COLLEAGUE + i));
        IntStream.range(0, externals).forEach(i -> draft.withExternal(50 + i));

        assertThat(counted(draft).category()).isEqualTo(category);
    }

    @Test
    void knowsReportsAndExternalsOnlyAmongThoseWhoTakePart() {
        DraftEvent draft = new DraftEvent()
                .with(COLLEAGUE)
                .with(REPORT, Role.REQUIRED, Response.DECLINED)
                .with(REPORT + 1, Role.OPTIONAL, Response.NONE);

        assertThat(counted(draft))
                .isEqualTo(new Meeting(START, START + 30 * MINUTE, 1, false, 2, Category.OTHER, new int[0]));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    role,     response,  expected, low, high
                    REQUIRED, ORGANIZER, 1,        1,   1
                    REQUIRED, ACCEPTED,  1,        1,   1
                    OPTIONAL, ACCEPTED,  1,        1,   1
                    REQUIRED, TENTATIVE, 0.5,      0,   1
                    OPTIONAL, TENTATIVE, 0.5,      0,   1
                    REQUIRED, NONE,      0.5,      0,   1
                    OPTIONAL, NONE,      0.25,     0,   1
                    """, useHeadersInDisplayName = true)
    void weighsTheLeadersAttendance(Role role, Response response, double expected, double low, double high) {
        DraftEvent draft = new DraftEvent().leader(role, response).with(REPORT);

        assertThat(counted(draft, Reading.EXPECTED).weight()).isEqualTo(expected);
        assertThat(counted(draft, Reading.LOW).weight()).isEqualTo(low);
        assertThat(counted(draft, Reading.HIGH).weight()).isEqualTo(high);
    }

    @ParameterizedTest
    @EnumSource
    void believesALogWhateverTheReading(Reading reading) {
        DraftEvent silent =
                new DraftEvent().leader(Role.OPTIONAL, Response.NONE).with(REPORT);

        Meeting there = counted(silent.attendance(new Attendance(true, MINUTE, 9 * MINUTE)), reading);
        Meeting missed = counted(silent.attendance(new Attendance(false, 0, 0)), reading);

        assertThat(there).isEqualTo(new Meeting(MINUTE, 9 * MINUTE, 1, true, 2, Category.ONE, new int[] {REPORT}));
        assertThat(missed.weight()).isZero();
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DraftEvent().lasting(-1).event())
                .withMessageContaining("endMillis is " + (START - 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Attendance(true, 2, 1));
    }

    @Test
    void refusesAPersonOnTwoLines() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DraftEvent().with(REPORT).with(REPORT).event())
                .withMessageContaining("person 1 stands on an event twice");
    }

    private static Meeting counted(DraftEvent draft) {
        return counted(draft, Reading.EXPECTED);
    }

    private static Meeting counted(DraftEvent draft, Reading reading) {
        return switch (ELIGIBILITY.decide(draft.event(), person -> person < COLLEAGUE, reading)) {
            case Counted(Meeting meeting) -> meeting;
            case Dropped(Reason reason) -> throw new AssertionError(reason);
        };
    }

    private static Reason reason(DraftEvent draft) {
        return switch (ELIGIBILITY.decide(draft.event(), person -> person < COLLEAGUE)) {
            case Counted(Meeting meeting) -> throw new AssertionError(meeting);
            case Dropped(Reason reason) -> reason;
        };
    }
}
