package org.rapport.core;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.rapport.core.TieParameters.CalibrationRule;
import org.rapport.core.tie.Burstiness;
import org.rapport.core.tie.Calibration;
import org.rapport.core.tie.Calibration.Observation;
import org.rapport.core.tie.Calibration.Score;
import org.rapport.core.tie.Channel;
import org.rapport.core.tie.HalfLife;
import org.rapport.core.tie.Latency;
import org.rapport.core.tie.Rates;
import org.rapport.core.tie.Reciprocity;
import org.rapport.core.tie.SteadyState;
import org.rapport.core.tie.TieState;
import org.rapport.core.tie.TieWeights;

/** The worked examples of METHODS §2, computed by the core. */
final class TieAnswers {

    private static final TieParameters PARAMETERS = TieParameters.defaults();
    private static final double NOW = 60;

    private record Contact(double at, double weight, String way) {}

    private final List<Contact> contacts = """
             3   IN_PERSON 45 2 both
             5   MAIL       0 2 down
             5.5 MAIL       0 2 up
            17   VIDEO     30 2 both
            18   MAIL       0 3 down
            31   IN_PERSON 60 5 both
            45   VIDEO     30 2 both
            47   MAIL       0 2 up
            52   CHAT       0 2 down
            """.lines().map(TieAnswers::contact).toList();

    private final List<Observation> toy =
            """
            2 16 30 44 58         1
            1 3 5 7 50            0
            10 38 60              1
            5 12                  0
            20 41 62              1
            8 9 10 11 12 13 14 15 0
            55 57                 1
            33 47 61              1
            25                    0
            40 52                 0
            28 56                 1
            63                    0
            """.lines().map(TieAnswers::observation).toList();

    private final TieState first = state(1, 2, 3);
    private final TieState second = state(4, 5, 6);
    private final TieState third = state(7, 8, 9);
    private final double fast = state(1, 2, 3, 4, 5, 6, 7, 8, 9).read(NOW, 21);
    private final double slow = slow();
    private final Reciprocity reciprocity = Reciprocity.of(directed("down"), directed("up"), PARAMETERS);
    private final SteadyState steadyFast = SteadyState.of(14, 1, 21);
    private final SteadyState steadySlow = SteadyState.of(14, 1, 110);

    void addTo(Answers answers) {
        addStates(answers);
        addRates(answers);
        addHalfLives(answers);
        addTiming(answers);
        addCalibration(answers);
    }

    private void addStates(Answers answers) {
        answers.list(
                "s2.weights",
                () -> contacts.stream().mapToDouble(Contact::weight).toArray());
        answers.one("s2.S_h21", () -> fast);
        answers.one("s2.S_h110", () -> slow);
        answers.list("s2.incremental_in_order", () -> read(state(1, 2, 3, 4, 5, 6, 7, 8, 9)));
        answers.list("s2.incremental_shuffled", () -> read(state(5, 1, 9, 3, 2, 8, 7, 4, 6)));
        answers.list("s2.partial", () -> list(third.strength(), third.at()));
        answers.list("s2.merge_left", () -> read(first.merge(second, 21).merge(third, 21)));
        answers.list("s2.merge_right", () -> read(first.merge(second.merge(third, 21), 21)));
    }

    private void addRates(Answers answers) {
        answers.list("s2.rate_fast_slow_per28d", () -> list(Rates.raw(fast, 21), Rates.raw(slow, 110)));
        answers.list(
                "s2.rate_corrected_per28d",
                () -> list(Rates.corrected(fast, 21, NOW), Rates.corrected(slow, 110, NOW)));
        answers.one("s2.trend", () -> Rates.trend(fast, slow, NOW, PARAMETERS).value());
        answers.list("s2.steady_h21_peak_trough_mean", () -> steady(steadyFast));
        answers.list("s2.steady_h110_peak_trough_mean", () -> steady(steadySlow));
        answers.one("s2.score100_fast", () -> steadyFast.score100(fast));
        answers.one("s2.score100_slow", () -> steadySlow.score100(slow));
    }

    private void addHalfLives(Answers answers) {
        answers.one("s2.halflife_90pct_year", () -> HalfLife.ofLoss(.9, 365.25));
        answers.one("s2.halflife_75pct_year", () -> HalfLife.ofLoss(.75, 365.25));
        answers.one("s2.halflife_50pct_year", () -> HalfLife.ofLoss(.5, 365.25));
        answers.one("s2.halflife_mean30d", () -> HalfLife.ofMeanLife(30));
        answers.one("s2.meanlife_h21", () -> HalfLife.meanLife(21));
        answers.one("s2.meanlife_h110", () -> HalfLife.meanLife(110));
    }

    private void addTiming(Answers answers) {
        answers.list("s2.dir_L2P_P2L_h21", () -> list(directed("down"), directed("up")));
        answers.one("s2.recip_minmax", () -> reciprocity.minMax().value());
        answers.one("s2.balance_shrunk", () -> reciprocity.balance().value());
        answers.list("s2.burst_gaps", () -> burstiness(2, .5, 11.5, 1, 13, 14, 2, 5));
        answers.list("s2.burst_regular", () -> burstiness(14, 14, 14, 14, 6));
        answers.one("s2.latency_km_median", TieAnswers::latency);
    }

    private void addCalibration(Answers answers) {
        answers.list("s2.calib_h", () -> scores(Score::halfLifeDays));
        answers.list(
                "s2.calib_loglik", () -> scores(score -> score.logLikelihood().value()));
        answers.one("s2.calib_best", this::best);
    }

    private static Contact contact(String line) {
        String[] cells = line.trim().split(" +");
        double weight = TieWeights.defaults()
                .weight(Channel.valueOf(cells[1]), Double.parseDouble(cells[2]), Integer.parseInt(cells[3]));
        return new Contact(Double.parseDouble(cells[0]), weight, cells[4]);
    }

    private static Observation observation(String line) {
        double[] cells = Arrays.stream(line.trim().split(" +"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[] at = Arrays.copyOf(cells, cells.length - 1);
        double[] weight = DoubleStream.generate(() -> 1).limit(at.length).toArray();
        return new Observation(line.hashCode(), 64, at, weight, cells[at.length] == 1);
    }

    private TieState state(int... order) {
        return IntStream.of(order)
                .mapToObj(i -> contacts.get(i - 1))
                .reduce(
                        TieState.identity(),
                        (tie, contact) -> tie.add(contact.at(), contact.weight(), 21),
                        (a, b) -> a.merge(b, 21));
    }

    private double slow() {
        TieState tie = TieState.identity();
        for (Contact contact : contacts) {
            tie = tie.add(contact.at(), contact.weight(), 110);
        }
        return tie.read(NOW, 110);
    }

    private double directed(String way) {
        int[] order = IntStream.rangeClosed(1, 9)
                .filter(i -> contacts.get(i - 1).way().equals(way))
                .toArray();
        return state(order).read(NOW, 21);
    }

    private static double[] read(TieState tie) {
        return list(tie.strength(), tie.at(), tie.read(NOW, 21));
    }

    private static double[] steady(SteadyState state) {
        return list(state.peak(), state.trough(), state.mean());
    }

    private static double[] burstiness(double... gaps) {
        Burstiness found = Burstiness.of(gaps, PARAMETERS);
        return list(
                found.variation().value(),
                found.burstiness().value(),
                found.corrected().value());
    }

    private static double latency() {
        return Latency.median(
                        new double[] {2, 5, 7, 9, 11, 30, 48, 72},
                        new boolean[] {true, true, true, true, true, true, false, false},
                        PARAMETERS)
                .value();
    }

    private double[] scores(ToDoubleFunction<Score> of) {
        return Calibration.inSample(toy, CalibrationRule.defaults()).stream()
                .mapToDouble(of)
                .toArray();
    }

    private double best() {
        return Calibration.inSample(toy, CalibrationRule.defaults()).stream()
                .max(Comparator.comparingDouble(score -> score.logLikelihood().value()))
                .orElseThrow()
                .halfLifeDays();
    }

    private static double[] list(double... values) {
        return values;
    }
}
