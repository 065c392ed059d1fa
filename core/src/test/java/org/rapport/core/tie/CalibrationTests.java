package org.rapport.core.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapport.core.Status;
import org.rapport.core.TieParameters.CalibrationRule;
import org.rapport.core.tie.Calibration.Choice;
import org.rapport.core.tie.Calibration.Observation;

class CalibrationTests {

    private static final CalibrationRule RULE = CalibrationRule.defaults();
    private static final double SPLIT = 180;

    @Test
    void findsTheHalfLifeThatMadeTheData() {
        Choice choice = Calibration.choose(simulated(600, 7), SPLIT, 180, RULE);

        assertThat(choice.halfLifeDays()).isBetween(7.0, 14.0);
        assertThat(choice.gain().value()).isGreaterThan(2);
        assertThat(choice.gain().n()).isEqualTo(600);
        assertThat(choice.scores()).hasSize(9);
    }

    @Test
    void keepsTheDefaultBelowTwoHundredPairs() {
        Choice choice = Calibration.choose(simulated(199, 7), SPLIT, 180, RULE);

        assertThat(choice.gain().value()).isGreaterThan(2);
        assertThat(choice.halfLifeDays()).isEqualTo(180);
    }

    @Test
    void keepsTheDefaultWhereNothingIsClearlyBetter() {
        Choice choice = Calibration.choose(simulated(600, 7), SPLIT, 7, RULE);

        assertThat(choice.halfLifeDays()).isEqualTo(7);
    }

    @Test
    void triesADefaultThatIsntInTheGrid() {
        Choice choice = Calibration.choose(simulated(300, 7), SPLIT, 110, RULE);

        assertThat(choice.scores()).hasSize(10);
        assertThat(choice.scores().getFirst().halfLifeDays()).isEqualTo(110);
    }

    @Test
    void cantTellWhereAllMet() {
        List<Observation> all = simulated(300, 7).stream()
                .map(seen -> new Observation(seen.pair(), seen.asOf(), seen.at(), seen.weight(), true))
                .toList();

        Choice choice = Calibration.choose(all, SPLIT, 21, RULE);

        assertThat(choice.halfLifeDays()).isEqualTo(21);
        assertThat(choice.best()).isEmpty();
        assertThat(choice.gain().status()).isEqualTo(Status.NOT_IDENTIFIED);
    }

    @Test
    void cantTellWhereTheStrengthPartsWhoMet() {
        List<Observation> parted = List.of(
                new Observation(0, 60, new double[] {59}, new double[] {1}, true),
                new Observation(1, 60, new double[] {1}, new double[] {1}, false));

        assertThat(Calibration.inSample(parted, RULE))
                .allMatch(score -> score.logLikelihood().status() == Status.NOT_IDENTIFIED);
    }

    @Test
    void doesntLearnFromOutcomesAfterTheSplit() {
        List<Observation> late = simulated(300, 7).stream()
                .filter(seen -> seen.asOf() + RULE.horizonDays() > SPLIT)
                .toList();

        assertThat(Calibration.choose(late, SPLIT, 21, RULE).best()).isEmpty();
    }

    @Test
    void scoresOnlyWhatBeginsAfterTheSplit() {
        List<Observation> all = simulated(300, 7);

        Choice choice = Calibration.choose(all, SPLIT, 21, RULE);

        long after = all.stream().filter(seen -> seen.asOf() >= SPLIT).count();
        assertThat(choice.scores().getFirst().logLikelihood().n()).isEqualTo((int) after);
    }

    @Test
    void refusesContactsWithoutAWeight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation(1, 60, new double[2], new double[1], true))
                .withMessageContaining("at has 2 contacts, weight has 1");
    }

    /** Pairs over nine months, seen every 28 days; who met lately, by the given half-life, is likelier to meet again. */
    private static List<Observation> simulated(int pairs, double halfLife) {
        Random random = new Random(1);
        List<Observation> observations = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            double[] at =
                    random.doubles(2 + random.nextInt(12), 0, 270).sorted().toArray();
            double[] weight = new double[at.length];
            Arrays.fill(weight, 1);
            for (double asOf = 40; asOf < 240; asOf += 28) {
                double strength = 0;
                for (double contact : at) {
                    strength += contact <= asOf ? Math.pow(2, -(asOf - contact) / halfLife) : 0;
                }
                double likelihood = 1 / (1 + Math.exp(1.5 - 6 * Math.log1p(strength)));
                observations.add(new Observation(pair, asOf, at, weight, random.nextDouble() < likelihood));
            }
        }
        return observations;
    }
}
