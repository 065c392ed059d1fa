package org.rapport.core.tie;

/**
 * The strength of a tie at an instant, for one half-life: all that is needed to go on (METHODS §2.4). Adding and merging add up
 * S · 2^(τ/h), so any order, any partition and any late or withdrawn contact give the batch result, up to rounding.
 * The half-life has to be the same for all that is done to a state.
 *
 * @param strength S, in contacts of 30 minutes in person
 * @param at τ, the instant of the strength, in days since any fixed origin; −∞ for the identity
 */
public record TieState(double strength, double at) {

    private static final double DUST = 1e-12;

    /** @throws IllegalArgumentException if the strength isn't finite, or the instant is NaN or +∞ */
    public TieState {
        if (!Double.isFinite(strength) || !(at < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "strength is " + strength + " at day " + at + "; a tie has a finite strength at an instant");
        }
    }

    /** The tie of two who never met. */
    public static TieState identity() {
        return new TieState(0, Double.NEGATIVE_INFINITY);
    }

    /** Whether nothing was ever added. */
    public boolean isIdentity() {
        return at == Double.NEGATIVE_INFINITY;
    }

    /**
     * This tie with one more contact, which may be late.
     *
     * @param contactAt the contact's instant, in days
     * @param weight its weight (METHODS §2.1)
     * @param halfLifeDays the half-life, above 0
     */
    public TieState add(double contactAt, double weight, double halfLifeDays) {
        return contactAt >= at
                ? new TieState(read(contactAt, halfLifeDays) + weight, contactAt)
                : new TieState(strength + weight * HalfLife.decay(at - contactAt, halfLifeDays), at);
    }

    /** This tie with one contact less, as if it had never been added; what rounding leaves of nothing is nothing. */
    public TieState retract(double contactAt, double weight, double halfLifeDays) {
        TieState left = add(contactAt, -weight, halfLifeDays);
        return Math.abs(left.strength) < DUST ? new TieState(0, left.at) : left;
    }

    /** The tie that has the contacts of both. */
    public TieState merge(TieState other, double halfLifeDays) {
        if (isIdentity() || other.isIdentity()) {
            return isIdentity() ? other : this;
        }
        double latest = Math.max(at, other.at);
        return new TieState(read(latest, halfLifeDays) + other.read(latest, halfLifeDays), latest);
    }

    /**
     * The strength at an instant.
     *
     * @param instant the instant, in days, not before {@link #at}: contacts can't be unseen
     * @param halfLifeDays the half-life, above 0
     * @throws IllegalArgumentException if the instant lies before the last contact
     */
    public double read(double instant, double halfLifeDays) {
        if (!(instant >= at)) {
            throw new IllegalArgumentException("instant is day " + instant + ", before the last contact at day " + at
                    + "; read at that day or later");
        }
        return isIdentity() ? 0 : strength * HalfLife.decay(instant - at, halfLifeDays);
    }
}
