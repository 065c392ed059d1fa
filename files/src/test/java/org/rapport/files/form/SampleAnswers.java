package org.rapport.files.form;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Attention.Hours;
import org.rapport.core.attention.LeaderFigure.Verdict;
import org.rapport.core.attention.Waiting.Level;
import org.rapport.files.Problem;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.answer.WeekAnswer.Events;
import org.rapport.files.answer.WeekAnswer.Median;
import org.rapport.files.answer.WeekAnswer.PersonAnswer;
import org.rapport.files.answer.WeekAnswer.Presence;
import org.rapport.files.answer.WeekAnswer.Source;
import org.rapport.files.answer.WeekAnswer.Status;
import org.rapport.files.answer.WeekAnswer.Week;

/** Answers as no calendar needs to be read for them: one leader on 22 November 2026, and what may be otherwise. */
final class SampleAnswers {

    static final LocalDate UNTIL = LocalDate.of(2026, 11, 22);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 10, 12);

    private final List<Week> weeks = new ArrayList<>();
    private final List<PersonAnswer> people = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Median median = new Median(2.83, 3.2, 6.58, 6, Status.OK, Verdict.DEPENDS_ON_DEFINITION);
    private boolean assumedReports;
    private Source source = new Source("-//Google Inc//Google Calendar 70.9054//EN", 640, 402, 402, List.of());
    private int skippedPrivate = 12;
    private LocalDate until = UNTIL;

    /** Six weeks and four people, of whom three wait. */
    static SampleAnswers usual() {
        return new SampleAnswers()
                .week(1.5, 2.25, 4.5)
                .week(3, 3.75, 7)
                .away()
                .week(2.25, 3, 5)
                .week(4, 5.5, 8)
                .week(0, 0.5, 2)
                .person("Sören Bäumler", LocalDate.of(2026, 7, 9), Level.NEGLECTED)
                .person("Friederike Kühnapfel", LocalDate.of(2026, 10, 20), Level.OVERDUE)
                .person("Günther Straußmann", LocalDate.of(2026, 11, 3), Level.DUE)
                .person("Özlem Demirel", LocalDate.of(2026, 11, 20), Level.OK);
    }

    static SampleAnswers empty() {
        return new SampleAnswers();
    }

    SampleAnswers week(double h1, double h2, double h3) {
        Hours hours = new Hours(h1, h2, h3, h3);
        return week(1, false, hours);
    }

    /** A week of which the leader was there too little. */
    SampleAnswers away() {
        return week(0.2, true, new Hours(0, 0, 0, 0));
    }

    private SampleAnswers week(double availability, boolean excluded, Hours hours) {
        LocalDate monday = FIRST_MONDAY.plusWeeks(weeks.size());
        String label = "2026-W" + (42 + weeks.size());
        weeks.add(new Week(label, monday, availability, excluded, hours, excluded ? null : hours));
        return this;
    }

    SampleAnswers person(String name, @Nullable LocalDate last, Level level) {
        Integer gap = last == null ? null : Math.toIntExact(UNTIL.toEpochDay() - last.toEpochDay());
        return person(name, last, gap, 14, level);
    }

    SampleAnswers person(String name, @Nullable LocalDate last, @Nullable Integer gap, int cadence, Level level) {
        double[] hours = new double[weeks.size()];
        Arrays.setAll(hours, i -> weeks.get(i).excluded() ? 0 : 0.25 * (i + people.size() + 1));
        int[] talks = IntStream.range(0, weeks.size())
                .map(i -> weeks.get(i).excluded() ? 0 : (i + people.size()) % 3)
                .toArray();
        Double ratio = gap == null ? null : (double) gap / cadence;
        people.add(new PersonAnswer(
                people.size() + "@firma.example",
                name,
                Arrays.stream(hours).sum(),
                Arrays.stream(talks).sum(),
                hours,
                talks,
                last,
                gap,
                cadence,
                ratio,
                level,
                ratio != null && ratio > 8,
                1.4,
                3.2,
                new Presence(400, 0, 3)));
        return this;
    }

    SampleAnswers median(@Nullable Double h1, @Nullable Double h2, @Nullable Double h3, @Nullable Verdict verdict) {
        median = new Median(h1, h2, h3, h1 == null ? 0 : 6, h1 == null ? Status.TOO_FEW : Status.OK, verdict);
        return this;
    }

    SampleAnswers status(Status status, int eligibleWeeks) {
        Verdict verdict = status == Status.TOO_FEW ? median.verdict() : null;
        median = status.isNone()
                ? new Median(null, null, null, 0, status, null)
                : new Median(median.h1(), median.h2(), median.h3(), eligibleWeeks, status, verdict);
        return this;
    }

    SampleAnswers source(String producer, int timed, int withOthers, String... arrangers) {
        source = new Source(producer, timed, withOthers, withOthers, List.of(arrangers));
        return this;
    }

    SampleAnswers assumed() {
        assumedReports = true;
        return this;
    }

    SampleAnswers skippedPrivate(int components) {
        skippedPrivate = components;
        return this;
    }

    SampleAnswers until(LocalDate day) {
        until = day;
        return this;
    }

    SampleAnswers problem(Problem problem) {
        problems.add(problem);
        return this;
    }

    WeekAnswer answer() {
        boolean none = median.status().isNone();
        return new WeekAnswer(
                none ? null : "boss@firma.example",
                ZoneId.of("Europe/Berlin"),
                until,
                assumedReports,
                until,
                none ? List.of() : List.copyOf(weeks),
                median,
                none || people.size() < 3 ? null : 0.13,
                none || people.size() < 3 ? null : 0.163,
                List.copyOf(people),
                new Events(812, 2304, 311, skippedPrivate),
                source,
                List.copyOf(problems),
                84);
    }
}
