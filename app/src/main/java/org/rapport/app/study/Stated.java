package org.rapport.app.study;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import org.rapport.core.Median;
import org.rapport.core.Statistic;
import org.rapport.core.climate.ScaleScore;

/**
 * What a leader has said so far, as of the last complete week.
 *
 * @param week Monday of the last complete week
 * @param all their statements, the newest first
 */
record Stated(LocalDate week, List<Statement> all) {

    /** Figures and statements look back so far. */
    static final int WINDOW_WEEKS = 12;

    /** What they said of the last complete week. */
    Optional<Statement> ofWeek() {
        return all.stream().filter(statement -> statement.week().equals(week)).findFirst();
    }

    /** Whether LB1–4 are due: once a quarter; who changes a statement may change its answers. */
    boolean asksImportance() {
        return all.stream()
                .filter(statement -> !statement.importance().isEmpty())
                .filter(statement -> !statement.week().equals(week))
                .noneMatch(statement -> quarter(statement.week()).equals(quarter(week)));
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + " " + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** The last answer to LB1–4, scored; TOO_FEW where hardly any of it could be judged or nothing was said. */
    Statistic importance() {
        return all.stream()
                .filter(statement -> !statement.importance().isEmpty())
                .findFirst()
                .map(statement -> ScaleScore.of(
                        statement.importance().stream()
                                .mapToInt(Integer::intValue)
                                .toArray(),
                        false,
                        false,
                        false,
                        true))
                .orElseGet(() -> Statistic.tooFew(0));
    }

    /** Their own estimate over the last twelve weeks, in hours a week. */
    Median hours() {
        return Median.of(all.stream()
                .filter(statement -> statement.week().isAfter(week.minusWeeks(WINDOW_WEEKS))
                        && !statement.week().isAfter(week))
                .mapToDouble(Statement::hours)
                .toArray());
    }
}
