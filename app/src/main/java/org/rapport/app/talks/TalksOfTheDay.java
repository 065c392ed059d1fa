package org.rapport.app.talks;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapport.app.attention.OneToOnes;
import org.rapport.app.attention.OneToOnes.Met;
import org.rapport.app.plan.InvitedTalks;
import org.rapport.app.plan.InvitedTalks.InvitedTalk;
import org.rapport.app.trust.Purposes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Talks that are to be prepared: those that a calendar shows and those to which a leader invited; what both tell is one talk. */
final class TalksOfTheDay {

    private record Pair(int leader, int seller) {}

    private final Map<Pair, Met> met = new LinkedHashMap<>();

    private TalksOfTheDay(List<Met> shown) {
        shown.forEach(one -> met.put(new Pair(one.leader(), one.seller()), one));
    }

    /** Of all pairs, within a day of that moment, with the seller as the other. */
    static List<Met> around(JdbcClient client, Instant moment, ZoneId home) {
        TalksOfTheDay talks = new TalksOfTheDay(isShown(client) ? OneToOnes.around(client, moment) : List.of());
        InvitedTalks.around(client, moment).forEach(one -> talks.add(one, one.sellerName(), home));
        return List.copyOf(talks.met.values());
    }

    /** Of the pairs in which that person is one of the two, by the other's name. */
    static List<Met> of(JdbcClient client, int person, Instant moment, ZoneId home) {
        TalksOfTheDay talks = new TalksOfTheDay(isShown(client) ? OneToOnes.of(client, person) : List.of());
        InvitedTalks.around(client, moment).stream()
                .filter(one -> Stream.of(one.leader(), one.seller()).anyMatch(two -> two == person))
                .forEach(one -> talks.add(one, person == one.leader() ? one.sellerName() : one.leaderName(), home));
        return List.copyOf(talks.met.values());
    }

    private static boolean isShown(JdbcClient client) {
        return Purposes.isOn(client, "attention");
    }

    private void add(InvitedTalk talk, String other, ZoneId home) {
        met.compute(
                new Pair(talk.leader(), talk.seller()),
                (pair, known) -> (known == null ? unseen(talk, other, home) : known).with(talk.starts()));
    }

    /** Two of whom no calendar shows anything near. */
    private static Met unseen(InvitedTalk talk, String other, ZoneId home) {
        return new Met(talk.leader(), talk.seller(), other, List.of(), List.of(), null, home, talk.cadenceDays());
    }
}
