package org.rapport.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.rapport.core.Statistic;
import org.rapport.core.retention.KaplanMeier.RestrictedMean;

class KaplanMeierTests {

    @Test
    void isTheShareLeftWhereAllEnded() {
        KaplanMeier curve = curve("1+ 2+ 3+ 4+");

        assertThat(curve.survival(2.5).value()).isEqualTo(0.5);
        assertThat(curve.steps()).hasSize(4);
    }

    @Test
    void lastsWhollyBeforeTheFirstEnd() {
        KaplanMeier curve = curve("1 3+ 5+ 9");

        assertThat(curve.survival(2)).isEqualTo(Statistic.ok(1, Math.pow(0.025, 1 / 3.0), 1, 3));
        assertThat(curve.survival(0)).isEqualTo(Statistic.ok(1, Math.pow(0.025, 1 / 4.0), 1, 4));
    }

    @Test
    void carriesTheLastUpperLimitWhereNothingLasts() {
        KaplanMeier curve = curve("1+ 2+");

        assertThat(curve.survival(2).value()).isZero();
        assertThat(curve.survival(2).lo()).isZero();
        assertThat(curve.survival(2).hi()).isEqualTo(curve.survival(1).hi());
        assertThat(curve.steps().getLast().standardError()).isNaN();
        assertThat(curve("7+ 7+").survival(7).hi()).isEqualTo(1);
    }

    @Test
    void takesTheMiddleWhereHalfLastsForAWhile() {
        assertThat(curve("1+ 2+ 5+ 9+").median()).isEqualTo(Statistic.ok(3.5, 4));
    }

    @Test
    void takesTheTimeItselfWhereHalfLastsForEver() {
        assertThat(curve("1+ 2+ 5 9").median()).isEqualTo(Statistic.ok(2, 4));
    }

    @Test
    void hasNoMedianWhileMoreThanHalfLast() {
        assertThat(curve("1+ 2 5 9").median()).isEqualTo(Statistic.notIdentified(4));
        assertThat(curve("1 2").median()).isEqualTo(Statistic.notIdentified(2));
    }

    @Test
    void meansTheAverageWhereAllEnded() {
        RestrictedMean mean = curve("1+ 2+ 3+ 6+").restrictedMean(10);

        assertThat(mean.value()).isCloseTo(3, within(1e-12));
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(14.0 / 4 / 4), within(1e-12));
    }

    @Test
    void meansTheHorizonWhereNothingEnded() {
        assertThat(curve("8 9").restrictedMean(5)).isEqualTo(new RestrictedMean(5, 0));
    }

    @Test
    void countsWhoLeavesAtTheTimeOfAnEndAsAtRisk() {
        assertThat(curve("5+ 5 5 5").steps().getFirst().atRisk()).isEqualTo(4);
    }

    @Test
    void isShownFromTenSpellsAndThreeEnds() {
        assertThat(curve("1+ 2+ 3+ 4 5 6 7 8 9 10").isShowable()).isTrue();
        assertThat(curve("1+ 2+ 3 4 5 6 7 8 9 10").isShowable()).isFalse();
        assertThat(curve("1+ 2+ 3+ 4 5 6 7 8 9").isShowable()).isFalse();
    }

    @Test
    void refusesAHorizonBeyondWhatWasSeen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curve("1+ 5").restrictedMean(6))
                .withMessageContaining("horizon is 6.0");
    }

    @Test
    void refusesNoSpellsAndTimesThatCantBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> KaplanMeier.of(new double[0], new boolean[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> KaplanMeier.of(new double[1], new boolean[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.of(new double[] {-1}, new boolean[1]))
                .withMessageContaining("times has -1.0");
    }

    /** Times, with + where it ended then. */
    private static KaplanMeier curve(String drawn) {
        String[] cells = drawn.split(" ");
        double[] times = new double[cells.length];
        boolean[] ended = new boolean[cells.length];
        for (int i = 0; i < cells.length; i++) {
            times[i] = Double.parseDouble(cells[i].replace("+", ""));
            ended[i] = cells[i].endsWith("+");
        }
        return KaplanMeier.of(times, ended);
    }
}
