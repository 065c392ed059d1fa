package org.rapport.files.simulate.company;

import java.util.List;

/**
 * Two neighbouring teams that exchange people now and then: the part in which a company is made, so that nothing of it must be kept.
 * What happens here doesn't depend on how many leaders there are: of an odd number the last lives beside a team of which nothing is told.
 *
 * @param index from 0
 * @param areaLeader to whom its leaders report
 * @param teams its teams, in order
 * @param sellers all who sell here at some time that the company remembers, each once, in order of the seats
 */
public record District(int index, Person areaLeader, List<Team> teams, List<Person> sellers) {

    public District {
        teams = List.copyOf(teams);
        sellers = List.copyOf(sellers);
    }
}
