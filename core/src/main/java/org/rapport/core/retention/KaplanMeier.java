package org.rapport.core.retention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rapport.core.Quantiles;
import org.rapport.core.Statistic;

/**
 * The share that still lasts, as a function of time, where some were only seen for a while (METHODS §7.2; Kaplan &amp; Meier
 * 1958). Immutable. Cost: n log n once.
 */
public final class KaplanMeier {

    private static final double HALF = 0.5;
    private static final double TOLERANCE = 1e-9;
    private static final double TAIL = 0.025;
    private static final int LEAST_SPELLS_SHOWN = 10;
    private static final int LEAST_EVENTS_SHOWN = 3;

    /**
     * The curve from one time of an end up to the next.
     *
     * @param time when something ended, in the unit of the times
     * @param atRisk n, how many had lasted until right before
     * @param events d, how many ended
     * @param survival S, the share that lasts longer, from 0 to 1
     * @param standardError of S, by Greenwood; NaN where S is 0
     * @param lo lower limit of the 95 % log–log interval; 0 where S is 0
     * @param hi upper limit; where S is 0 it is unknown, and that of the step before is carried on
     */
    public record Step(
            double time, int atRisk, int events, double survival, double standardError, double lo, double hi) {}

    /**
     * The mean time within a horizon.
     *
     * @param value ∫₀^τ S, in the unit of the times
     * @param standardError of it, in the same unit
     */
    public record RestrictedMean(double value, double standardError) {}

    private final double[] sorted;
    private final List<Step> steps;

    private KaplanMeier(double[] sorted, List<Step> steps) {
        this.sorted = sorted;
        this.steps = steps;
    }

    /**
     * The curve of the given spells.
     *
     * @param times how long each was seen, finite and at least 0
     * @param ended whether it ended then, or was only seen until then
     * @throws IllegalArgumentException if there is no spell, the two have different lengths, or a time is out of range
     */
    public static KaplanMeier of(double[] times, boolean[] ended) {
        check(times, ended);
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return new KaplanMeier(sorted, steps(sorted, ends(times, ended)));
    }

    /** The steps of the curve, by time; none if nothing ended. */
    public List<Step> steps() {
        return steps;
    }

    /** Whether the curve of a group may be shown: at least ten spells and three ends. */
    public boolean isShowable() {
        return sorted.length >= LEAST_SPELLS_SHOWN
                && steps.stream().mapToInt(Step::events).sum() >= LEAST_EVENTS_SHOWN;
    }

    /**
     * The share that lasts longer than a time, with its 95 % interval; its n is how many had lasted until right before. While
     * nothing has ended the interval is [0.025^(1/n), 1] (Clopper–Pearson).
     *
     * @param time in the unit of the times, at least 0
     */
    public Statistic survival(double time) {
        int atRisk = atRisk(time);
        Step step = null;
        for (Step next : steps) {
            step = next.time() <= time ? next : step;
        }
        return step == null
                ? Statistic.ok(1, Math.pow(TAIL, 1.0 / atRisk), 1, atRisk)
                : Statistic.ok(step.survival(), step.lo(), step.hi(), atRisk);
    }

    /**
     * The median: the first time with S ≤ ½; where S equals ½ until the next end, the middle of the two. Its n is the number of
     * spells. NOT_IDENTIFIED while more than half last on.
     */
    public Statistic median() {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.survival() <= HALF + TOLERANCE) {
                boolean flat = step.survival() >= HALF - TOLERANCE && i + 1 < steps.size();
                double median = flat ? (step.time() + steps.get(i + 1).time()) / 2 : step.time();
                return Statistic.ok(median, sorted.length);
            }
        }
        return Statistic.notIdentified(sorted.length);
    }

    /**
     * The restricted mean up to a horizon τ. Its variance is Σ A² d ÷ (n (n − d)), A being the integral of S from each end to τ.
     *
     * @param horizon τ, above 0; not beyond the last time seen unless all had ended by then
     * @throws IllegalArgumentException if the horizon is out of range
     */
    public RestrictedMean restrictedMean(double horizon) {
        double last = sorted[sorted.length - 1];
        boolean allEnded = !steps.isEmpty() && steps.getLast().survival() == 0;
        if (!(horizon > 0 && (horizon <= last || allEnded))) {
            throw new IllegalArgumentException(
                    "horizon is " + horizon + "; it must lie above 0 and not beyond the last time seen, " + last);
        }
        double area = 0;
        double variance = 0;
        double end = horizon;
        for (Step step : steps.reversed()) {
            if (step.time() <= horizon) {
                area += step.survival() * (end - step.time());
                end = step.time();
                variance += area == 0 ? 0 : area * area * hazardVariance(step);
            }
        }
        return new RestrictedMean(area + end, Math.sqrt(variance));
    }

    private int atRisk(double time) {
        return (int) Arrays.stream(sorted).filter(seen -> seen >= time).count();
    }

    private static double[] ends(double[] times, boolean[] ended) {
        double[] ends = new double[times.length];
        int count = 0;
        for (int i = 0; i < times.length; i++) {
            if (ended[i]) {
                ends[count++] = times[i];
            }
        }
        Arrays.sort(ends, 0, count);
        return Arrays.copyOf(ends, count);
    }

    private static List<Step> steps(double[] sorted, double[] ends) {
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double variance = 0;
        double hi = 1;
        int seen = 0;
        for (int from = 0, to; from < ends.length; from = to) {
            to = from + 1;
            while (to < ends.length && ends[to] == ends[from]) {
                to++;
            }
            while (sorted[seen] < ends[from]) {
                seen++;
            }
            Step bare = new Step(ends[from], sorted.length - seen, to - from, Double.NaN, Double.NaN, 0, hi);
            survival *= 1 - (double) bare.events() / bare.atRisk();
            variance += hazardVariance(bare);
            Step step = bounded(bare, survival, variance);
            steps.add(step);
            hi = step.hi();
        }
        return List.copyOf(steps);
    }

    private static Step bounded(Step bare, double survival, double variance) {
        if (bare.events() == bare.atRisk()) {
            return new Step(bare.time(), bare.atRisk(), bare.events(), 0, Double.NaN, 0, bare.hi());
        }
        double theta = Math.sqrt(variance) / Math.abs(Math.log(survival));
        return new Step(
                bare.time(),
                bare.atRisk(),
                bare.events(),
                survival,
                survival * Math.sqrt(variance),
                Math.pow(survival, Math.exp(Quantiles.Z_975 * theta)),
                Math.pow(survival, Math.exp(-Quantiles.Z_975 * theta)));
    }

    private static double hazardVariance(Step step) {
        return step.events() / ((double) step.atRisk() * (step.atRisk() - step.events()));
    }

    private static void check(double[] times, boolean[] ended) {
        if (times.length == 0 || times.length != ended.length) {
            throw new IllegalArgumentException("times has " + times.length + " values, ended has " + ended.length
                    + "; give one of each for every spell");
        }
        for (double time : times) {
            if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("times has " + time + "; times are finite and at least 0");
            }
        }
    }
}
