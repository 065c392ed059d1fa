package org.rapport.core.tie;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.rapport.core.Statistic;
import org.rapport.core.TieParameters.CalibrationRule;

/**
 * Which half-life foretells best whether a pair meets within the next 28 days: a logistic regression on ln(1 + S_h) for each of
 * a grid of half-lives (METHODS §2.6). Before a company's own data have chosen, nothing is called tie strength.
 */
public final class Calibration {

    private Calibration() {}

    /**
     * A pair at an instant, and what came after it.
     *
     * @param pair the pair's number
     * @param asOf the instant, in days
     * @param at the instants of its contacts, in days; later ones don't count
     * @param weight their weights (METHODS §2.1)
     * @param met whether there was a contact within the horizon after the instant
     */
    @SuppressWarnings("ArrayRecordComponent") // shared on purpose: one history serves many instants
    public record Observation(int pair, double asOf, double[] at, double[] weight, boolean met) {

        /** @throws IllegalArgumentException if there isn't one weight a contact */
        public Observation {
            if (at.length != weight.length) {
                throw new IllegalArgumentException("at has " + at.length + " contacts, weight has " + weight.length
                        + "; give one weight a contact");
            }
        }

        private double regressor(double halfLifeDays) {
            double strength = 0;
            for (int i = 0; i < at.length; i++) {
                strength += at[i] <= asOf ? weight[i] * HalfLife.decay(asOf - at[i], halfLifeDays) : 0;
            }
            return Math.log1p(Math.max(0, strength));
        }
    }

    /**
     * How well one half-life does.
     *
     * @param halfLifeDays the half-life
     * @param logLikelihood in log units, at most 0; its n is the number of observations scored; NOT_IDENTIFIED where no finite
     *     regression fits best, as when all met or the strength separates those who did
     */
    public record Score(double halfLifeDays, Statistic logLikelihood) {}

    /**
     * What the data say about the half-life.
     *
     * @param halfLifeDays the one to use: the default unless another gains enough on enough pairs
     * @param best the one that scored best; empty if none could be scored
     * @param gain log units that the best gains over the default; NOT_IDENTIFIED if either couldn't be scored; its n is the
     *     number of pairs
     * @param scores all of the grid, and the default
     */
    public record Choice(double halfLifeDays, Optional<Score> best, Statistic gain, List<Score> scores) {}

    /** The maximised log-likelihood of each half-life on the very observations it is fitted to. */
    public static List<Score> inSample(List<Observation> observations, CalibrationRule rule) {
        return rule.grid().stream()
                .map(halfLife -> score(halfLife, observations, observations))
                .toList();
    }

    /**
     * Chooses a half-life by what it foretells of a time it hasn't seen: fitted to the observations whose outcome was known by
     * the split, scored on those that begin at or after it.
     *
     * @param observations pairs at several instants, such as each 28 days of nine months
     * @param split the instant that parts them, in days, such as the end of the sixth month
     * @param defaultHalfLifeDays the half-life to keep unless another is clearly better
     * @param rule the grid, the horizon, and what is clearly better
     */
    public static Choice choose(
            List<Observation> observations, double split, double defaultHalfLifeDays, CalibrationRule rule) {
        List<Observation> training = observations.stream()
                .filter(seen -> seen.asOf() + rule.horizonDays() <= split)
                .toList();
        List<Observation> heldOut =
                observations.stream().filter(seen -> seen.asOf() >= split).toList();
        List<Score> scores = DoubleStream.concat(
                        DoubleStream.of(defaultHalfLifeDays),
                        rule.grid().stream().mapToDouble(Double::doubleValue))
                .distinct()
                .mapToObj(halfLife -> score(halfLife, training, heldOut))
                .toList();
        int pairs =
                (int) heldOut.stream().mapToInt(Observation::pair).distinct().count();
        return choice(scores, pairs, rule);
    }

    private static Choice choice(List<Score> scores, int pairs, CalibrationRule rule) {
        Score kept = scores.getFirst();
        Optional<Score> best = scores.stream()
                .filter(score -> score.logLikelihood().isFinding())
                .max(Comparator.comparingDouble(score -> score.logLikelihood().value()));
        if (best.isEmpty() || !kept.logLikelihood().isFinding()) {
            return new Choice(kept.halfLifeDays(), best, Statistic.notIdentified(pairs), scores);
        }
        double gain = best.get().logLikelihood().value() - kept.logLikelihood().value();
        boolean better = gain > rule.leastGain() && pairs >= rule.leastDyads();
        return new Choice(
                better ? best.get().halfLifeDays() : kept.halfLifeDays(), best, Statistic.ok(gain, pairs), scores);
    }

    private static Score score(double halfLife, List<Observation> training, List<Observation> scored) {
        Optional<Logit> fit = Logit.fit(points(halfLife, training));
        Statistic logLikelihood = fit.isEmpty() || scored.isEmpty()
                ? Statistic.notIdentified(scored.size())
                : Statistic.ok(fit.get().logLikelihood(points(halfLife, scored)), scored.size());
        return new Score(halfLife, logLikelihood);
    }

    private static List<Point> points(double halfLife, List<Observation> observations) {
        List<Point> points = new ArrayList<>(observations.size());
        for (Observation seen : observations) {
            points.add(new Point(seen.regressor(halfLife), seen.met() ? 1 : 0));
        }
        return points;
    }

    private record Point(double x, double y) {}

    /** P(y = 1) = 1 ÷ (1 + exp(−intercept − slope · x)), fitted by Newton's method with halved steps. */
    private record Logit(double intercept, double slope) {

        private static final int MOST_STEPS = 100;
        private static final int MOST_HALVINGS = 30;
        private static final double CONVERGED = 1e-12;

        private static Optional<Logit> fit(List<Point> points) {
            if (isSeparated(points)) {
                return Optional.empty();
            }
            Logit fit = new Logit(0, 0);
            for (int step = 0; step < MOST_STEPS; step++) {
                Logit next = fit.improved(points);
                double gain = next.logLikelihood(points) - fit.logLikelihood(points);
                fit = next;
                if (!(gain > CONVERGED)) {
                    return Optional.of(fit);
                }
            }
            return Optional.empty();
        }

        private Logit improved(List<Point> points) {
            double u0 = 0;
            double u1 = 0;
            double i00 = 0;
            double i01 = 0;
            double i11 = 0;
            for (Point point : points) {
                double p = 1 / (1 + Math.exp(-eta(point)));
                double information = p * (1 - p);
                u0 += point.y() - p;
                u1 += (point.y() - p) * point.x();
                i00 += information;
                i01 += information * point.x();
                i11 += information * point.x() * point.x();
            }
            double determinant = i00 * i11 - i01 * i01;
            return stepped(points, (i11 * u0 - i01 * u1) / determinant, (i00 * u1 - i01 * u0) / determinant);
        }

        private Logit stepped(List<Point> points, double byIntercept, double bySlope) {
            double now = logLikelihood(points);
            double part = 1;
            for (int halving = 0; halving < MOST_HALVINGS; halving++, part /= 2) {
                Logit next = new Logit(intercept + part * byIntercept, slope + part * bySlope);
                if (next.logLikelihood(points) >= now) {
                    return next;
                }
            }
            return this;
        }

        /** Whether one threshold on x parts the two outcomes, so that the slope would grow for ever. */
        private static boolean isSeparated(List<Point> points) {
            DoubleSummaryStatistics no = range(points, 0);
            DoubleSummaryStatistics yes = range(points, 1);
            return no.getMax() <= yes.getMin() || yes.getMax() <= no.getMin();
        }

        private static DoubleSummaryStatistics range(List<Point> points, double y) {
            return points.stream()
                    .filter(point -> point.y() == y)
                    .mapToDouble(Point::x)
                    .summaryStatistics();
        }

        private double logLikelihood(List<Point> points) {
            double sum = 0;
            for (Point point : points) {
                double signed = point.y() > 0 ? -eta(point) : eta(point);
                sum -= Math.max(0, signed) + Math.log1p(Math.exp(-Math.abs(signed)));
            }
            return sum;
        }

        private double eta(Point point) {
            return intercept + slope * point.x();
        }
    }
}
