package org.rapport.files.simulate.company;

import org.rapport.files.people.Period;

/**
 * A leader and one of their sellers.
 *
 * @param leader to whom the seller reports
 * @param seller who reports
 * @param during when
 * @param place which seat of the team it is, from 0; a seat of the neighbouring team comes after all of this one
 * @param cadenceDays agreed longest time between two one-to-ones, in days
 * @param neglected whether the leader has no standing appointment with them and rarely finds time
 * @param highResponsibility whether much of the revenue hangs on this seller
 */
public record Pair(
        Person leader,
        Person seller,
        Period during,
        int place,
        int cadenceDays,
        boolean neglected,
        boolean highResponsibility) {}
