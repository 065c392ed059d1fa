package org.rapport.files.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.LeaderFigure.Verdict;
import org.rapport.core.attention.Waiting.Level;
import org.rapport.files.Problem;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.answer.WeekAnswer.Status;

/** Answers drawn from a seed: any status, number of weeks and people, and names of any length and script. */
final class DrawnAnswers {

    private static final List<String> NAMES = List.of(
            "Ö",
            "Änne Töpfer",
            "Maximiliane-Theodora Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter@firma.example",
            "山田太郎",
            "山田太郎山田太郎山田太郎山田太郎",
            "김철수",
            "עידו כהן",
            "Zoë\u0301\u0301\u0301 👩‍💻",
            "<script>alert(1)</script>",
            "\"&'</title>{0}",
            "a\u001b[31m\r\n\tb\u202ec\u2028d\ud800");

    private final Random random;

    DrawnAnswers(long seed) {
        random = new Random(seed);
    }

    WeekAnswer draw() {
        SampleAnswers answer = SampleAnswers.empty();
        int weeks = 1 + random.nextInt(60);
        for (int week = 0; week < weeks; week++) {
            drawWeek(answer);
        }
        int people = random.nextInt(16);
        for (int person = 0; person < people; person++) {
            drawPerson(answer);
        }
        drawMedian(answer);
        Status status = pick(Status.values());
        answer.status(status, status == Status.TOO_FEW ? 1 + random.nextInt(5) : 6 + random.nextInt(50));
        answer.source(name(), 640, random.nextInt(640), name() + "@firma.example", "assistenz@firma.example");
        answer.skippedPrivate(random.nextInt(3)).until(SampleAnswers.TODAY.minusDays(random.nextInt(500)));
        if (random.nextBoolean()) {
            answer.assumed();
            answer.problem(Problem.of(name() + ".ics", random.nextInt(3), Problem.Kind.ZONE_UNKNOWN, name()));
        }
        return answer.answer();
    }

    private void drawWeek(SampleAnswers answer) {
        if (random.nextInt(6) == 0) {
            answer.away();
            return;
        }
        double h1 = hours();
        double h2 = h1 + hours();
        answer.week(h1, h2, h2 + hours());
    }

    private void drawPerson(SampleAnswers answer) {
        int cadence = pick(1, 7, 14, 28, 366);
        @Nullable LocalDate last = random.nextInt(5) == 0 ? null : SampleAnswers.UNTIL.minusDays(random.nextInt(1_500));
        Integer gap = last == null ? null : random.nextInt(1_500);
        answer.person(name(), last, gap, cadence, pick(Level.OK, Level.DUE, Level.OVERDUE, Level.NEGLECTED));
    }

    private void drawMedian(SampleAnswers answer) {
        double h1 = hours();
        double h2 = h1 + hours();
        if (random.nextInt(10) == 0) {
            answer.median(null, null, null, null);
        } else {
            answer.median(h1, h2, h2 + hours(), pick(Verdict.values()));
        }
    }

    private double hours() {
        return pick(0.0, 0.01, random.nextDouble() * 3, random.nextDouble() * 20);
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
