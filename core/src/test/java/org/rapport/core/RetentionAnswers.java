package org.rapport.core;

import java.util.function.ToDoubleFunction;
import org.rapport.core.retention.KaplanMeier;
import org.rapport.core.retention.KaplanMeier.RestrictedMean;
import org.rapport.core.retention.KaplanMeier.Step;

/** The worked examples of METHODS §7.7 that belong to §7.2, computed by the core. */
final class RetentionAnswers {

    private static final double[] TIMES = {3, 5, 7, 7, 8, 12, 12, 14, 18, 18, 22, 24, 24, 26, 30, 36};
    private static final int[] ENDED = {1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 0};
    private final KaplanMeier curve = KaplanMeier.of(TIMES, ended());

    void addTo(Answers answers) {
        answers.list("s7.km_time", () -> column(Step::time));
        answers.list("s7.km_nrisk", () -> column(Step::atRisk));
        answers.list("s7.km_d", () -> column(Step::events));
        answers.list("s7.km_S", () -> column(Step::survival));
        answers.list("s7.km_greenwood_se", () -> column(Step::standardError));
        answers.list("s7.km_loglog_lo", () -> column(Step::lo));
        answers.list("s7.km_loglog_hi", () -> column(Step::hi));
        answers.one("s7.km_median", () -> curve.median().value());
        answers.list("s7.rmst24", this::restrictedMean);
        answers.list("s7.hand_S18_se_lo_hi", this::at18);
    }

    private double[] restrictedMean() {
        RestrictedMean mean = curve.restrictedMean(24);
        return new double[] {mean.value(), mean.standardError()};
    }

    private double[] at18() {
        Step step = curve.steps().stream()
                .filter(found -> found.time() == 18)
                .findFirst()
                .orElseThrow();
        Statistic survival = curve.survival(18);
        return new double[] {survival.value(), step.standardError(), survival.lo(), survival.hi()};
    }

    private double[] column(ToDoubleFunction<Step> of) {
        return curve.steps().stream().mapToDouble(of).toArray();
    }

    private static boolean[] ended() {
        boolean[] ended = new boolean[ENDED.length];
        for (int i = 0; i < ENDED.length; i++) {
            ended[i] = ENDED[i] == 1;
        }
        return ended;
    }
}
