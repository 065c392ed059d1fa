package org.rapport.app.attention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapport.core.attention.Attention.Hours;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Weeks of a leader, for figures of groups; who asks gets those that they may see: a job all, a person their own.
 *
 * @param eligible the hours of weeks that count, adjusted for absence
 * @param oneToOnes measured H1 by the week's Monday
 */
public record LeaderWeeks(List<Hours> eligible, Map<LocalDate, Double> oneToOnes) {

    private record Row(int leader, LocalDate week, double h1, List<Hours> adjusted) {}

    /** By leader, from the week of that Monday to the week of the other, both included. */
    public static Map<Integer, LeaderWeeks> between(JdbcClient client, LocalDate first, LocalDate last) {
        Map<Integer, LeaderWeeks> weeks = new HashMap<>();
        client.sql("""
                select leader, week, h1, adjusted_h1, adjusted_h2, adjusted_h3, adjusted_total from attention.leader_week
                where week between ? and ?
                """)
                .param(first)
                .param(last)
                .query((row, number) -> new Row(
                        row.getInt("leader"),
                        row.getObject("week", LocalDate.class),
                        row.getDouble("h1"),
                        row.getObject("adjusted_h2") == null
                                ? List.of()
                                : List.of(new Hours(
                                        row.getDouble("adjusted_h1"),
                                        row.getDouble("adjusted_h2"),
                                        row.getDouble("adjusted_h3"),
                                        row.getDouble("adjusted_total")))))
                .list()
                .forEach(row -> {
                    LeaderWeeks of = weeks.computeIfAbsent(
                            row.leader, any -> new LeaderWeeks(new ArrayList<>(), new TreeMap<>()));
                    of.eligible.addAll(row.adjusted);
                    of.oneToOnes.put(row.week, row.h1);
                });
        return weeks;
    }
}
