package org.rapport.app.attention;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much time a leader's people get, for whoever sets it beside something else. */
public final class TeamMinutes {

    private static final int MINUTES = 60;

    private TeamMinutes() {}

    /** Minutes a week of each whom the leader's calendars tell of, the mean of their weeks from that day on. */
    public static Map<Integer, Double> aWeek(JdbcClient client, int leader, LocalDate from) {
        Map<Integer, Double> minutes = new HashMap<>();
        client.sql("""
                        select p.seller, sum(p.hours) / (select count(*) from attention.leader_week w where w.leader = :leader and w.week >= :from) as hours
                        from attention.pair_week p join attention.leader_week w on w.leader = p.leader and w.week = p.week
                        where p.leader = :leader and p.week >= :from group by p.seller
                        """)
                .param("leader", leader)
                .param("from", from)
                .query((row, number) -> minutes.put(row.getInt("seller"), MINUTES * row.getDouble("hours")))
                .list();
        return minutes;
    }
}
