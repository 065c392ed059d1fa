package org.rapport.core;

/**
 * The decisions behind attention accounting (METHODS §1). Thresholds are exact; in doubles a value within
 * {@link #tolerance()} of one counts as equal to it.
 *
 * @param shortestMillis an event below this length is dropped (§1.4 rule 4), in milliseconds
 * @param longestMillis an event above this length is a block, not a talk (§1.4 rule 3), in milliseconds
 * @param largestGroup above this number of humans, leader included, a meeting is large and gives nobody attention (§1.6)
 * @param contactMinutes credited minutes from which a one-to-one counts as a contact (§1.3)
 * @param presence how likely the leader was there (§1.4)
 * @param lambda how much of each category is relationship work (§1.6)
 * @param lineHours the external reference line, in hours a week (§0.1, C1; §1.6)
 * @param leastAvailability below this share of the contract days a week is excluded (§1.7)
 * @param windowWeeks weeks behind a leader's figure (§1.7)
 * @param leastWeeks eligible weeks from which a leader's figure is a finding (§1.7)
 * @param waiting gaps, levels and the broken rhythm (§1.8)
 * @param leastReports reports from which the Gini coefficient is given (§1.8)
 * @param leastForPercent reports from which coverage is shown in percent (§1.8)
 * @param leastSelfReports leaders from which self-report is compared with measurement (§1.9)
 * @param tolerance what counts as equal in doubles
 */
public record AttentionParameters(
        long shortestMillis,
        long longestMillis,
        int largestGroup,
        double contactMinutes,
        Presence presence,
        Lambda lambda,
        double lineHours,
        double leastAvailability,
        int windowWeeks,
        int leastWeeks,
        WaitingParameters waiting,
        int leastReports,
        int leastForPercent,
        int leastSelfReports,
        double tolerance) {

    /** @throws IllegalArgumentException if a number lies outside its range */
    public AttentionParameters {
        Check.within("shortestMillis", shortestMillis, 0, longestMillis);
        Check.within("largestGroup", largestGroup, 2, 1_000);
        Check.within("contactMinutes", contactMinutes, 0, 1_440);
        Check.within("lineHours", lineHours, 0, 168);
        Check.within("leastAvailability", leastAvailability, 0, 1);
        Check.within("leastWeeks", leastWeeks, 1, windowWeeks);
        Check.within("leastReports", leastReports, 2, 1_000);
        Check.within("leastForPercent", leastForPercent, 1, 1_000);
        Check.within("leastSelfReports", leastSelfReports, 3, 1_000);
        Check.within("tolerance", tolerance, 0, 1e-6);
    }

    /** The values of METHODS §1. */
    public static AttentionParameters defaults() {
        return new AttentionParameters(
                5 * 60_000L,
                8 * 3_600_000L,
                8,
                15,
                Presence.defaults(),
                Lambda.defaults(),
                3,
                0.4,
                12,
                6,
                WaitingParameters.defaults(),
                3,
                8,
                10,
                1e-9);
    }

    /** Whether x is below the limit or equal to it within the tolerance. */
    public boolean isAtMost(double x, double limit) {
        return x <= limit + tolerance;
    }

    /** Whether x is above the limit or equal to it within the tolerance. */
    public boolean isAtLeast(double x, double limit) {
        return x >= limit - tolerance;
    }

    /** Whether that many credited minutes of a one-to-one make it a contact (§1.8). */
    public boolean isContact(double creditedMinutes) {
        return isAtLeast(creditedMinutes, contactMinutes);
    }

    /**
     * How likely the leader was at a meeting, by response and role (§1.4), each from 0 to 1. To be replaced by the own
     * attendance rates once 200 events with a logged attendance exist.
     *
     * @param accepted organizer or accepted
     * @param tentative tentative
     * @param silentRequired no response, required
     * @param silentOptional no response, optional
     */
    public record Presence(double accepted, double tentative, double silentRequired, double silentOptional) {

        /** @throws IllegalArgumentException if a number lies outside 0 to 1 */
        public Presence {
            Check.within("accepted", accepted, 0, 1);
            Check.within("tentative", tentative, 0, 1);
            Check.within("silentRequired", silentRequired, 0, 1);
            Check.within("silentOptional", silentOptional, 0, 1);
        }

        /** The values of METHODS §1.4. */
        public static Presence defaults() {
            return new Presence(1, 0.5, 0.5, 0.25);
        }
    }

    /**
     * How much of a category's time is relationship work (§1.6), each from 0 to 1. Assumptions: hence three definitions.
     *
     * @param oneToOne ONE
     * @param relationship REL
     * @param unclear UNCL
     * @param operative OPER
     * @param field FIELD
     * @param broadcast BCAST
     */
    public record Lambda(
            double oneToOne, double relationship, double unclear, double operative, double field, double broadcast) {

        /** @throws IllegalArgumentException if a number lies outside 0 to 1 */
        public Lambda {
            Check.within("oneToOne", oneToOne, 0, 1);
            Check.within("relationship", relationship, 0, 1);
            Check.within("unclear", unclear, 0, 1);
            Check.within("operative", operative, 0, 1);
            Check.within("field", field, 0, 1);
            Check.within("broadcast", broadcast, 0, 1);
        }

        /** The values of METHODS §1.6. */
        public static Lambda defaults() {
            return new Lambda(1, 1, 0.5, 0.25, 0.25, 0);
        }
    }
}
