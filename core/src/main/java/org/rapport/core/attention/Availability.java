package org.rapport.core.attention;

import java.util.Optional;
import java.util.OptionalDouble;
import org.rapport.core.AttentionParameters;
import org.rapport.core.Parameters;
import org.rapport.core.attention.Attention.Hours;

/**
 * How much of a week somebody was there, and what hours would have been without the absence (METHODS §1.7).
 *
 * <p>The absence of a week is a set of half days: bit 2·d is the morning of day d, bit 2·d + 1 its afternoon, Monday being day 0.
 *
 * @param value a = max(0, (contract days − days away) ÷ contract days), from 0 to 1
 * @param eligible whether the week counts: below 0.4 one meeting would be inflated more than 2.5 times
 */
public record Availability(double value, boolean eligible) {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int WORKING_DAYS = 5;

    /** The availability by the values of METHODS. */
    public static Availability of(double contractDays, int halfDaysAway) {
        return of(contractDays, halfDaysAway, Parameters.defaults().attention());
    }

    /**
     * The availability in one week.
     *
     * @param contractDays working days a week by contract, above 0 and at most 7
     * @param halfDaysAway half days away, at least 0
     * @param parameters from which availability a week counts
     * @throws IllegalArgumentException if the contract days or the half days lie outside their range
     */
    public static Availability of(double contractDays, int halfDaysAway, AttentionParameters parameters) {
        if (!(contractDays > 0 && contractDays <= DAYS_OF_A_WEEK)) {
            throw new IllegalArgumentException(
                    "contractDays is " + contractDays + "; a contract has more than 0 and at most 7 days a week");
        }
        if (halfDaysAway < 0) {
            throw new IllegalArgumentException("halfDaysAway is " + halfDaysAway + "; count from 0");
        }
        double value = Math.max(0, (contractDays - halfDaysAway / 2.0) / contractDays);
        return new Availability(value, parameters.isAtLeast(value, parameters.leastAvailability()));
    }

    /** The availability of a pair, by the half days on which both were there; the shorter contract counts. */
    public static Availability ofPair(Week leader, Week seller) {
        return new Week(Math.min(leader.contractDays(), seller.contractDays()), leader.away() | seller.away())
                .availability();
    }

    /** What the hours would have been in a full week; empty unless the week counts. */
    public OptionalDouble adjusted(double hours) {
        return eligible ? OptionalDouble.of(hours / value) : OptionalDouble.empty();
    }

    /** What a week's hours would have been in a full week; empty unless the week counts. */
    public Optional<Hours> adjusted(Hours hours) {
        return eligible
                ? Optional.of(
                        new Hours(hours.h1() / value, hours.h2() / value, hours.h3() / value, hours.total() / value))
                : Optional.empty();
    }

    /**
     * One person's week: contract and absence.
     *
     * @param contractDays working days a week by contract, above 0 and at most 7
     * @param away the half days of absence, as bits
     */
    public record Week(double contractDays, int away) {

        /** The half days of absence that fall on the first max(5, ⌈contract days⌉) days of the week. */
        public int halfDaysAway() {
            int days = Math.max(WORKING_DAYS, (int) Math.ceil(contractDays));
            return Integer.bitCount(away & ((1 << (2 * days)) - 1));
        }

        /** The availability by the values of METHODS; throws as {@link Availability#of(double, int)}. */
        public Availability availability() {
            return of(contractDays, halfDaysAway());
        }
    }
}
