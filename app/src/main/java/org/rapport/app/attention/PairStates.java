package org.rapport.app.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Waiting;
import org.rapport.core.attention.Waiting.Level;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a leader's pairs stand, for whoever plans what comes next. */
public final class PairStates {

    private PairStates() {}

    /**
     * A pair as of a day.
     *
     * @param strength of the tie with the half-life of 21 days
     * @param until the day it holds for
     * @param zone the leader's
     * @param nextTalk when the leader's calendar holds the next talk; null = none within four weeks
     * @param ahead all that it holds within four weeks, the next first
     */
    public record State(
            int seller,
            String name,
            double strength,
            Waiting waiting,
            int cadenceDays,
            @Nullable LocalDate lastOneToOne,
            LocalDate until,
            ZoneId zone,
            @Nullable Instant nextTalk,
            List<Instant> ahead) {}

    /** Those of that leader's people of today of whom the calendars can tell how long they wait, by name. */
    public static List<State> of(JdbcClient client, int leader) {
        return client.sql("""
                        select p.seller, coalesce(nullif(s.name, ''), s.email) as name, p.rhythm, p.gap_days, p.overdue_ratio, p.level,
                               p.cadence_days, p.last_one_to_one, p.until, p.zone, p.next_talk, p.ahead
                        from attention.pair p join people.person s on s.id = p.seller
                        join people.reporting_line l on l.person = p.seller and l.leader = p.leader and l.during @> current_date
                        where p.leader = ? and p.level <> 'UNKNOWN' and p.rhythm is not null order by name, p.seller
                        """)
                .param(leader)
                .query((row, number) -> {
                    int gap = row.getInt("gap_days");
                    boolean isMet = !row.wasNull();
                    double ratio = row.getDouble("overdue_ratio");
                    java.sql.Timestamp next = row.getTimestamp("next_talk");
                    return new State(
                            row.getInt("seller"),
                            row.getString("name"),
                            row.getDouble("rhythm"),
                            new Waiting(
                                    isMet ? OptionalInt.of(gap) : OptionalInt.empty(),
                                    isMet ? OptionalDouble.of(ratio) : OptionalDouble.empty(),
                                    Level.valueOf(row.getString("level")),
                                    false),
                            row.getInt("cadence_days"),
                            row.getObject("last_one_to_one", LocalDate.class),
                            row.getObject("until", LocalDate.class),
                            ZoneId.of(row.getString("zone")),
                            next == null ? null : next.toInstant(),
                            Arrays.stream((java.sql.Timestamp[])
                                            row.getArray("ahead").getArray())
                                    .map(java.sql.Timestamp::toInstant)
                                    .toList());
                })
                .list();
    }
}
