package org.rapport.app.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapport.app.plan.Slots.Slot;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three times that a leader offers to somebody whose busy times aren't known, and the one that they choose. */
final class Offers {

    private static final int TIMES = 3;

    private Offers() {}

    /** Which of the slots are offered: three days, and on each another time of the day, so that one may suit; none that didn't. */
    static List<Instant> times(List<Slot> slots, List<Instant> declined, ZoneId zone) {
        Map<LocalDate, List<Instant>> days = slots.stream()
                .map(Slot::starts)
                .filter(starts -> !declined.contains(starts))
                .collect(Collectors.groupingBy(
                        starts -> LocalDate.ofInstant(starts, zone), TreeMap::new, Collectors.toList()));
        List<Instant> times = new ArrayList<>();
        for (List<Instant> day : days.values()) {
            if (times.size() < TIMES) {
                times.add(day.get(Math.min(times.size(), day.size() - 1)));
            }
        }
        return times;
    }

    /** Offers them in place of what was offered before. */
    static void make(JdbcClient client, int leader, int seller, List<Instant> times) {
        remove(client, leader, seller);
        for (Instant starts : times) {
            client.sql("insert into plan.offered (leader, seller, starts) values (?, ?, ?)")
                    .param(leader)
                    .param(seller)
                    .param(Timestamp.from(starts))
                    .update();
        }
    }

    /** Takes them back; also once there is an invitation. */
    static void remove(JdbcClient client, int leader, int seller) {
        client.sql("delete from plan.offered where leader = ? and seller = ?")
                .param(leader)
                .param(seller)
                .update();
    }

    /** Says of all times that a leader offers the reader that none suits. */
    static boolean decline(JdbcClient client, int leader) {
        return client.sql("select plan.decline(?)")
                .param(leader)
                .query(Boolean.class)
                .single();
    }

    /** The times of which it was said that none suits, by the other of the pair, as far as the reader is one of the two. */
    static Map<Integer, List<Instant>> declined(JdbcClient client, int reader) {
        Map<Integer, List<Instant>> declined = new HashMap<>();
        client.sql("select leader, seller, times from plan.declined")
                .query((row, number) -> declined.put(
                        row.getInt("leader") == reader ? row.getInt("seller") : row.getInt("leader"),
                        Arrays.stream((Timestamp[]) row.getArray("times").getArray())
                                .map(Timestamp::toInstant)
                                .toList()))
                .list();
        return declined;
    }

    /** Forgets that none suited: once there is an invitation. */
    static void undecline(JdbcClient client, int leader, int seller) {
        client.sql("delete from plan.declined where leader = ? and seller = ?")
                .param(leader)
                .param(seller)
                .update();
    }

    /** Takes one of the times that a leader offers the reader; false where it isn't offered, or no longer free. */
    static boolean choose(JdbcClient client, int leader, Instant starts, Clock clock) {
        return client.sql("select plan.choose(?, ?, ?)")
                .param(leader)
                .param(Timestamp.from(starts))
                .param(clock.getZone().getId())
                .query(Boolean.class)
                .single();
    }
}
