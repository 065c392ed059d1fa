package org.rapport.core;

import java.util.List;

/**
 * The decisions behind tie strength (METHODS §2).
 *
 * @param fastHalfLifeDays half-life of the contact rhythm, in days (§2.2)
 * @param slowHalfLifeDays half-life of the bond, in days (§2.2)
 * @param channels what a contact counts by its channel (§2.1): priors, not findings
 * @param unitMinutes a timed contact of this length weighs 1 (§2.1)
 * @param capMinutes a longer contact weighs no more than one of this length (§2.1)
 * @param largestGroup above this number of humans, leader included, a contact weighs nothing (§2.1)
 * @param trendHistoryDays history from which a trend is given, also a fast score (§2.2)
 * @param slowHistoryDays history from which a slow score is given (§2.5)
 * @param cooling trend below which a tie cools (§2.2)
 * @param warming trend above which a tie warms (§2.2)
 * @param bandLow score below which a tie is weak (§2.2)
 * @param bandHigh score above which a tie is strong (§2.2)
 * @param balanceShrink κ, which pulls the balance of two weak directions to one half (§2.3)
 * @param leastMessages messages from which a latency is given (§2.3)
 * @param leastGaps gaps from which a burstiness is given (§2.3)
 * @param calibration the search for a half-life that fits the data (§2.6)
 */
public record TieParameters(
        double fastHalfLifeDays,
        double slowHalfLifeDays,
        ChannelWeights channels,
        double unitMinutes,
        double capMinutes,
        int largestGroup,
        double trendHistoryDays,
        double slowHistoryDays,
        double cooling,
        double warming,
        double bandLow,
        double bandHigh,
        double balanceShrink,
        int leastMessages,
        int leastGaps,
        CalibrationRule calibration) {

    /** @throws IllegalArgumentException if a number lies outside its range */
    public TieParameters {
        Check.ascending("0, fastHalfLifeDays, slowHalfLifeDays", 0, fastHalfLifeDays, slowHalfLifeDays);
        Check.ascending("0, unitMinutes", 0, unitMinutes);
        Check.within("capMinutes", capMinutes, unitMinutes, 1_440);
        Check.within("largestGroup", largestGroup, 2, 1_000);
        Check.within("trendHistoryDays", trendHistoryDays, 1, slowHistoryDays);
        Check.ascending("0, cooling, warming", 0, cooling, warming);
        Check.ascending("0, bandLow, bandHigh, 100", 0, bandLow, bandHigh, 100);
        Check.within("balanceShrink", balanceShrink, 0, 100);
        Check.within("leastMessages", leastMessages, 1, 1_000);
        Check.within("leastGaps", leastGaps, 2, 1_000);
    }

    /** The values of METHODS §2. */
    public static TieParameters defaults() {
        return new TieParameters(
                21,
                110,
                ChannelWeights.defaults(),
                30,
                120,
                8,
                42,
                220,
                0.5,
                2,
                35,
                65,
                0.25,
                5,
                5,
                CalibrationRule.defaults());
    }

    /**
     * What a contact counts by its channel, each from 0 to 1, and how many of a day count (§2.1).
     *
     * @param inPerson a meeting in one room, the reference
     * @param video a meeting by video
     * @param phone a call
     * @param chat a day with a direct chat
     * @param mail a direct mail to at most {@code mailRecipients}
     * @param copy copies, lists, newsletters
     * @param chatsPerDay chats of one day that count
     * @param mailsPerDay mails of one day that count
     * @param mailRecipients recipients up to which a mail is direct
     */
    public record ChannelWeights(
            double inPerson,
            double video,
            double phone,
            double chat,
            double mail,
            double copy,
            int chatsPerDay,
            int mailsPerDay,
            int mailRecipients) {

        /** @throws IllegalArgumentException if a number lies outside its range */
        public ChannelWeights {
            Check.within("inPerson", inPerson, 0, 1);
            Check.within("video", video, 0, 1);
            Check.within("phone", phone, 0, 1);
            Check.within("chat", chat, 0, 1);
            Check.within("mail", mail, 0, 1);
            Check.within("copy", copy, 0, 1);
            Check.within("chatsPerDay", chatsPerDay, 1, 1_000);
            Check.within("mailsPerDay", mailsPerDay, 1, 1_000);
            Check.within("mailRecipients", mailRecipients, 1, 100);
        }

        /** The values of METHODS §2.1. */
        public static ChannelWeights defaults() {
            return new ChannelWeights(1, 0.9, 0.8, 0.2, 0.15, 0, 1, 3, 2);
        }
    }

    /**
     * When a half-life from the data replaces the default (§2.6).
     *
     * @param grid half-lives to try, in days, ascending
     * @param horizonDays a contact within this many days is what the strength has to foretell
     * @param leastGain held-out log-likelihood, in log units, that it must gain over the default
     * @param leastDyads pairs that it must rest on
     */
    public record CalibrationRule(List<Double> grid, double horizonDays, double leastGain, int leastDyads) {

        /** @throws IllegalArgumentException if the grid is empty or doesn't ascend, or a number lies outside its range */
        public CalibrationRule {
            grid = List.copyOf(grid);
            Check.within("number of half-lives in grid", grid.size(), 1, 1_000);
            Check.ascending(
                    "grid", grid.stream().mapToDouble(Double::doubleValue).toArray());
            Check.within("first half-life in grid", grid.getFirst(), 1e-3, 100_000);
            Check.within("horizonDays", horizonDays, 1, 366);
            Check.within("leastGain", leastGain, 0, 1_000);
            Check.within("leastDyads", leastDyads, 1, Integer.MAX_VALUE);
        }

        /** The values of METHODS §2.6. */
        public static CalibrationRule defaults() {
            return new CalibrationRule(List.of(7.0, 14.0, 21.0, 30.0, 45.0, 60.0, 90.0, 120.0, 180.0), 28, 2, 200);
        }
    }
}
