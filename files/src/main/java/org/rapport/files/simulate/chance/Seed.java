package org.rapport.files.simulate.chance;

/**
 * Where chance comes from: a seed splits into as many independent ones as there are things to draw, each named by a kind and by
 * numbers such as person and week. What is drawn for one thing depends neither on what else is drawn nor on the order: so a world can
 * be computed in any part. Immutable; splitting costs a few multiplications.
 *
 * <p>Source: the finalizer of SplitMix64 (Steele, Lea and Flood 2014), chained over the keys.
 *
 * @param value the 64 bits
 */
public record Seed(long value) {

    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    /** The seed of that kind. */
    public Seed of(String kind) {
        return new Seed(with(value, kind.hashCode()));
    }

    /** The seed of that kind for a number. */
    public Seed of(String kind, long a) {
        return new Seed(with(with(value, kind.hashCode()), a));
    }

    /** The seed of that kind for two numbers, in their order. */
    public Seed of(String kind, long a, long b) {
        return new Seed(with(with(with(value, kind.hashCode()), a), b));
    }

    /** The seed of that kind for three numbers, in their order. */
    public Seed of(String kind, long a, long b, long c) {
        return new Seed(with(with(with(with(value, kind.hashCode()), a), b), c));
    }

    /** A stream of numbers from here; the same each time. */
    public Chance chance() {
        return new Chance(value);
    }

    private static long with(long value, long key) {
        return mixed(value * 31 + mixed(key + GOLDEN));
    }

    static long mixed(long bits) {
        long first = (bits ^ (bits >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return second ^ (second >>> 31);
    }
}
