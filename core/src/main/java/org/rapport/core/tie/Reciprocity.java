package org.rapport.core.tie;

import org.rapport.core.Statistic;
import org.rapport.core.TieParameters;

/**
 * Whether both sides of a tie seek the contact (METHODS §2.3), from initiations only: mails, chats, calls, invitations to a
 * one-to-one. Both are UNDEFINED where nobody ever did: nothing is not mutual.
 *
 * @param balance b = (S_ab + κ) ÷ (S_ab + S_ba + 2κ), from 0 to 1, a being the leader; 0.5 is mutual
 * @param minMax the weaker direction ÷ the stronger, from 0 to 1
 */
public record Reciprocity(Statistic balance, Statistic minMax) {

    /**
     * The reciprocity of two directed strengths.
     *
     * @param byLeader S_ab, contacts that the leader began, at least 0
     * @param byReport S_ba, contacts that the report began, at least 0
     * @param parameters κ, which pulls weak ties to one half
     * @throws IllegalArgumentException if a strength is negative or not finite
     */
    public static Reciprocity of(double byLeader, double byReport, TieParameters parameters) {
        if (!(byLeader >= 0 && byReport >= 0 && byLeader + byReport < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "byLeader is " + byLeader + ", byReport " + byReport + "; strengths are finite and at least 0");
        }
        if (byLeader + byReport == 0) {
            return new Reciprocity(Statistic.undefined(2), Statistic.undefined(2));
        }
        double shrink = parameters.balanceShrink();
        double balance = (byLeader + shrink) / (byLeader + byReport + 2 * shrink);
        double minMax = Math.min(byLeader, byReport) / Math.max(byLeader, byReport);
        return new Reciprocity(Statistic.ok(balance, 2), Statistic.ok(minMax, 2));
    }
}
