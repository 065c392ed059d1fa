package org.rapport.files.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.answer.Calculation.Here;
import org.rapport.files.answer.Calculation.Inputs;
import org.rapport.files.answer.WeekAnswer.PersonAnswer;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.people.PeopleReader;

/** METHODS §2.4: what is left of forgotten events says the same as the events. */
class HistoryTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** The account of nobody but what will be left. */
    private static final class Left implements Account {
        private History history = History.NONE;

        @Override
        public void take(Entry entry) {}

        @Override
        public void keep(History left) {
            history = left;
        }

        /** What is left, until it is forgotten up to there. */
        History until(long next) {
            return new History(history.fromMillis(), next, history.firstMillis(), history.away(), history.bases());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8, 11})
    void saysAfterForgettingWhatItSaidBefore(int weeksBack) throws Exception {
        Inputs inputs = Inputs.of(
                CalendarReader.read(List.of(Path.of("..", "samples", "leader.ics")), CalendarReader.Progress.NONE),
                PeopleReader.read(Path.of("..", "samples", "people.csv")),
                List.of());
        LocalDate until = new Calculation(new Request(List.of(), List.of(), null, null, null, 1), inputs)
                .answer(Here.after(LocalDate.of(2030, 1, 1), ZONE))
                .until();
        Calculation calculation =
                new Calculation(new Request(List.of(), List.of(), null, null, until, weeksBack - 1), inputs);
        Here here = Here.after(until, ZONE);
        long horizon = until.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(weeksBack)
                .atStartOfDay(ZONE)
                .toInstant()
                .toEpochMilli();
        long half = horizon - 14L * 86_400_000;

        Left early = new Left();
        WeekAnswer whole = calculation.answer(here, early, early.until(half));
        Left later = new Left();
        calculation.answer(here, later, early.until(horizon));
        WeekAnswer left = calculation.answer(here, null, later.until(horizon));

        assertThat(left.weeks()).isEqualTo(whole.weeks());
        assertThat(left.median()).isEqualTo(whole.median());
        assertThat(said(left)).isEqualTo(said(whole));
    }

    private static List<String> said(WeekAnswer answer) {
        List<String> said = new ArrayList<>();
        for (PersonAnswer person : answer.people()) {
            said.add("%s %s %s %s %s %s %.9f %.9f"
                    .formatted(
                            person.email(),
                            person.hours(),
                            person.lastOneToOne(),
                            person.gapDays(),
                            person.level(),
                            person.rhythmBroken(),
                            person.rhythm(),
                            person.bond()));
        }
        return said;
    }
}
