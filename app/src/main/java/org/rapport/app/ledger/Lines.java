package org.rapport.app.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Participant;
import org.rapport.files.event.AttendeeLine;
import org.rapport.files.people.Names;
import org.rapport.files.people.People;

/**
 * Who is on an event, as it is kept: colleagues by the id of their address; anybody else only as a number, which tells them
 * apart within the event and nowhere else.
 */
final class Lines {

    private static final int FIRST_UNNAMED = -1_000_000;
    private static final String ELSEWHERE = "@elsewhere.invalid";

    private final People people;
    private final String ownDomain;
    private final Map<String, Integer> addresses = new HashMap<>();

    /** Knows colleagues by the directory, and by the domain of the leader's address. */
    Lines(People people, String leader) {
        this.people = people;
        this.ownDomain = domain(leader);
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The address that is kept of a line; empty for somebody outside of the house. */
    Optional<String> kept(AttendeeLine line) {
        if (line.hasNoAddress()) {
            return people.findByName(Names.comparable(String.valueOf(line.name())))
                    .map(person -> person.email());
        }
        boolean isColleague = people.find(line.address()).isPresent()
                || domain(line.address()).equals(ownDomain);
        return isColleague ? Optional.of(line.address()) : Optional.empty();
    }

    /** Tells the ids of all addresses that {@link #kept} named. */
    void know(Map<String, Integer> ids) {
        addresses.putAll(ids);
    }

    /** Who is on each line. */
    List<Integer> who(List<AttendeeLine> lines) {
        Map<String, Integer> outside = new HashMap<>();
        List<Integer> who = new ArrayList<>();
        for (AttendeeLine line : lines) {
            Integer known = kept(line).map(addresses::get).orElse(null);
            who.add(known == null ? outside(line, outside) : known);
        }
        return who;
    }

    private static int outside(AttendeeLine line, Map<String, Integer> outside) {
        boolean unnamed = line.hasNoAddress();
        String key = unnamed ? "name " + Names.comparable(String.valueOf(line.name())) : line.address();
        return outside.computeIfAbsent(key, k -> (unnamed ? FIRST_UNNAMED : 0) - outside.size() - 1);
    }

    /** What a line says, without whom it names. */
    static String says(AttendeeLine line) {
        return (line.organizer() ? "ORGANIZER" : "ATTENDEE") + " " + line.kind() + " " + line.role() + " "
                + line.response();
    }

    /** The line again; {@code address} is null for somebody outside of the house. */
    static AttendeeLine line(int who, @Nullable String address, String says) {
        String[] words = says.split(" ");
        boolean unnamed = who <= FIRST_UNNAMED;
        return new AttendeeLine(
                words[0].equals("ORGANIZER"),
                address != null ? address : unnamed ? "" : "somebody" + -who + ELSEWHERE,
                unnamed ? "somebody " + -who : null,
                AttendeeLine.Kind.valueOf(words[1]),
                words[2].equals("null") ? null : Participant.Role.valueOf(words[2]),
                Participant.Response.valueOf(words[3]));
    }
}
