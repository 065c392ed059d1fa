package org.rapport.core.climate;

import org.rapport.core.Statistic;

/** One person's score on a scale of items (METHODS §4.2). */
public final class ScaleScore {

    /** What stands for an item that wasn't answered. */
    public static final int UNANSWERED = 0;

    private static final int HIGHEST = 5;

    private ScaleScore() {}

    /**
     * The mean of the answered items, from 1 to 5, those turned round as 6 − x; n is their number. TOO_FEW, without a value,
     * where fewer than ⌈2k/3⌉ of the k items are answered. Cost: linear.
     *
     * @param answers from 1 to 5 each, or {@link #UNANSWERED}
     * @param reversed whether each item is turned round
     * @throws IllegalArgumentException if the two have different lengths, are empty, or an answer is none
     */
    public static Statistic of(int[] answers, boolean... reversed) {
        if (answers.length == 0 || answers.length != reversed.length) {
            throw new IllegalArgumentException(
                    answers.length + " answers to " + reversed.length + " items; each item has one");
        }
        int answered = 0;
        int sum = 0;
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] < UNANSWERED || answers[i] > HIGHEST) {
                throw new IllegalArgumentException("answer " + i + " is " + answers[i] + "; it has to be 1 to 5, or 0");
            }
            if (answers[i] != UNANSWERED) {
                answered++;
                sum += reversed[i] ? HIGHEST + 1 - answers[i] : answers[i];
            }
        }
        return 3 * answered >= 2 * answers.length
                ? Statistic.ok((double) sum / answered, answered)
                : Statistic.tooFew(answered);
    }
}
