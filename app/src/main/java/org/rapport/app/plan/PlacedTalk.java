package org.rapport.app.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.app.web.Days;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When a talk takes place that a leader's plan asks for.
 *
 * @param times those that are still free and weren't declined: the one that the plan chose, then others
 * @param against the rule that stands against this week, in small letters; null = the times lie in it
 * @param knowsBoth whether the other's busy times are known; else the times are free for the leader
 */
record PlacedTalk(List<Instant> times, @Nullable String against, boolean knowsBoth) {

    /** At the end of a week that stands against every talk, and tells nothing of this one. */
    private static final String OVER = "not_past";

    private static final Duration BREAK = Duration.ofMinutes(10);

    /** Those of the reader, who leads, by seller. */
    static Map<Integer, PlacedTalk> list(JdbcClient client, Clock clock) {
        Map<Integer, PlacedTalk> placed = new HashMap<>();
        client.sql("""
                        select t.seller, t.starts, t.against, t.knows_both
                        from plan.placed_times(?) with ordinality t(seller, starts, against, knows_both, place)
                        where not exists (
                            select from plan.declined d where d.leader = accounts.me() and d.seller = t.seller and t.starts = any (d.times))
                        order by t.place
                        """)
                .param(clock.getZone().getId())
                .query((row, number) -> {
                    String against = row.getString("against");
                    boolean knowsBoth = row.getBoolean("knows_both");
                    PlacedTalk talk = placed.computeIfAbsent(
                            row.getInt("seller"), seller -> new PlacedTalk(new ArrayList<>(), against, knowsBoth));
                    java.sql.Timestamp starts = row.getTimestamp("starts");
                    return starts != null && talk.times.add(starts.toInstant());
                })
                .list();
        return placed;
    }

    /** The same without times that another talk of the leader may take, with the break between two. */
    PlacedTalk beside(List<Instant> others) {
        return new PlacedTalk(
                times.stream()
                        .filter(time -> others.stream()
                                .allMatch(other ->
                                        Duration.between(other, time).abs().compareTo(Slots.LENGTH.plus(BREAK)) >= 0))
                        .toList(),
                against,
                knowsBoth);
    }

    /** Whether they meet before it anyway. */
    boolean isAfter(@Nullable Instant next) {
        return next != null && !times.isEmpty() && next.isBefore(times.getFirst());
    }

    /** In a sentence; empty while all times that were found are taken by now, and others are looked for. */
    String say(ZoneId zone, LocalDate today, Words words) {
        String rule = against == null ? "" : words.say("against." + against);
        if (times.isEmpty()) {
            return against == null ? "" : words.say("placed.none", rule);
        }
        String when = words.say(
                knowsBoth ? "placed.both" : "placed.one", Days.say(times.getFirst(), zone, today, words.language()));
        return against == null || against.equals(OVER) ? when : words.say("placed.later", rule, when);
    }
}
