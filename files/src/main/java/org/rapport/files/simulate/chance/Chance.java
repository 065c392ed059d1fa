package org.rapport.files.simulate.chance;

import java.util.List;

/**
 * A stream of random numbers (SplitMix64). The same seed gives the same numbers on every machine, to the last bit: hence StrictMath.
 * Not for several threads.
 */
public final class Chance {

    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    Chance(long state) {
        this.state = state;
    }

    /** Any 64 bits. */
    public long bits() {
        state += GOLDEN;
        return Seed.mixed(state);
    }

    /** Uniform from 0 to below 1. */
    public double uniform() {
        return (bits() >>> 11) * UNIT;
    }

    /** Uniform from {@code low} to below {@code high}. */
    public double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** A whole number from 0 to below {@code bound}, which is above 0. */
    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** True that often. */
    public boolean happens(double probability) {
        return uniform() < probability;
    }

    /** Standard normal (Box and Muller 1958). */
    public double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** Exponential with that mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - uniform());
    }

    /** How many of what comes {@code mean} times on average (Knuth); the mean is small. */
    public int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = uniform();
        int count = 0;
        while (product > limit) {
            product *= uniform();
            count++;
        }
        return count;
    }

    /** One of these, which aren't empty. */
    public <T> T pick(List<T> all) {
        return all.get(below(all.size()));
    }
}
