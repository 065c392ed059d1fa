package org.rapport.core.plan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a talk with somebody weighs, ω = 1 + a_V·V + a_N·N + a_C·C (METHODS §10.1), kept as its parts.
 *
 * @param label a_V·V; 0 while the purpose label is off
 * @param neglect a_N·N
 * @param need a_C·C
 */
public record Weight(double label, double neglect, double need) {

    private static final double BASE = 1;

    /** @throws IllegalArgumentException if a part is negative or not finite */
    public Weight {
        if (!(label >= 0 && neglect >= 0 && need >= 0) || !Double.isFinite(label + neglect + need)) {
            throw new IllegalArgumentException(
                    "parts are " + label + ", " + neglect + ", " + need + "; a weight has finite parts of at least 0");
        }
    }

    /** ω, at least 1. */
    public double total() {
        return BASE + label + neglect + need;
    }

    /** The share of ω that a reason has, from 0 to 1; the shares of all reasons sum to 1. Shown nowhere: it would give V away. */
    public double share(Reason reason) {
        return part(reason) / total();
    }

    /**
     * The reasons for a proposal: a wish to talk, then what has a share, the largest first. The label is one only for who
     * carries it. That everybody gets time is told of nobody who has another reason: it says nothing of them, and takes no
     * place among the few.
     *
     * @param candidate whose weight this is
     * @param most how many reasons are given
     */
    public List<Reason> reasons(Candidate candidate, int most) {
        Stream<Reason> shares = Stream.of(Reason.values())
                .filter(reason -> reason != Reason.BASE && part(reason) > 0)
                .filter(reason -> reason != Reason.LABEL || candidate.labelled())
                .sorted(Comparator.comparingDouble(this::part).reversed());
        Stream<Reason> wish = candidate.wishesToTalk() ? Stream.of(Reason.WISH) : Stream.empty();
        List<Reason> reasons = Stream.concat(wish, shares).limit(most).toList();
        return reasons.isEmpty() ? List.of(Reason.BASE) : reasons;
    }

    private double part(Reason reason) {
        return switch (reason) {
            case WISH -> 0;
            case BASE -> BASE;
            case LABEL -> label;
            case NEGLECT -> neglect;
            case NEED -> need;
        };
    }
}
