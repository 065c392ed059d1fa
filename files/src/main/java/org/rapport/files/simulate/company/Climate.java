package org.rapport.files.simulate.company;

import org.rapport.files.simulate.chance.Chance;

/**
 * What is planted in a team, each about standard normal over the teams.
 *
 * @param elbow elbow mentality; above 0.5 in an elbow team, around −0.3 in any other, 0 where nothing is planted
 * @param help mutual help; lower where there is elbow mentality
 * @param climate team climate; lower where there is elbow mentality
 */
public record Climate(double elbow, double help, double climate) {

    private static final double ELBOW_TEAMS = 0.2;

    /** Whether elbow mentality reigns. */
    public boolean isElbowTeam() {
        return elbow > 0.5;
    }

    /** That of the team of a leader, numbered from 0. */
    public static Climate of(Company company, int leader) {
        Chance chance = company.root().of("climate", leader).chance();
        double drawn = chance.happens(ELBOW_TEAMS) ? chance.between(0.6, 2) : -0.3 + 0.2 * chance.normal();
        double elbow = company.isNull() ? 0 : Math.min(2, drawn);
        return new Climate(elbow, -0.5 * elbow + 0.8 * chance.normal(), -0.6 * elbow + 0.8 * chance.normal());
    }
}
