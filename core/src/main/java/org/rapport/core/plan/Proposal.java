package org.rapport.core.plan;

import java.util.List;

/**
 * What a plan proposes for one person. It holds no weight, no share and no probability, which are shown nowhere.
 *
 * @param candidate whose, by id
 * @param leastMinutes what they get before gains are looked at: the floor, or the session that they wish for
 * @param minutes h_p, what they get, in whole slots; 0 only in a rotation
 * @param reasons why, the strongest first, at most three; none where they get nothing
 */
public record Proposal(int candidate, int leastMinutes, int minutes, List<Reason> reasons) {

    /** @throws IllegalArgumentException unless 0 ≤ leastMinutes ≤ minutes */
    public Proposal {
        if (!(0 <= leastMinutes && leastMinutes <= minutes)) {
            throw new IllegalArgumentException("leastMinutes of " + candidate + " is " + leastMinutes + ", minutes "
                    + minutes + "; least lies between 0 and minutes");
        }
        reasons = List.copyOf(reasons);
    }

    /** h_p in hours. */
    public double hours() {
        return minutes / 60.0;
    }
}
