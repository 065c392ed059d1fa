package org.rapport.app.attention;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of pairs that a reader may see: of their own team, and with their own leader. */
final class Pairs {

    private static final String SELECT = """
            select p.leader, p.seller, coalesce(nullif(s.name, ''), s.email) as name, p.until, p.cadence_days, p.hours, p.one_to_ones,
                   p.last_one_to_one, p.gap_days, p.zone, p.next_talk
            from attention.pair p join people.person s on s.id = p.seller
            """;

    private Pairs() {}

    /** A pair as of a day. */
    record Pair(
            int leader,
            int seller,
            String name,
            LocalDate until,
            int cadenceDays,
            @Nullable Double hours,
            @Nullable Integer oneToOnes,
            @Nullable LocalDate lastOneToOne,
            @Nullable Integer gapDays,
            String zone,
            @Nullable Instant nextTalk) {}

    /**
     * The days of half a year on which a pair met, ascending, in the leader's zone.
     *
     * @param alone with a one-to-one
     * @param others only with others
     */
    record Met(List<LocalDate> alone, List<LocalDate> others) {}

    /** On which days a pair met in a way that counts. */
    static Met met(JdbcClient client, Pair pair) {
        return client.sql("select alone, others from attention.pair where leader = ? and seller = ?")
                .param(pair.leader)
                .param(pair.seller)
                .query((row, number) -> new Met(days(row, "alone"), days(row, "others")))
                .single();
    }

    private static List<LocalDate> days(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Date[]) row.getArray(column).getArray())
                .map(Date::toLocalDate)
                .toList();
    }

    /** The pair of these two, whoever leads. */
    static Optional<Pair> find(JdbcClient client, int one, int other) {
        return client.sql(SELECT + " where (p.leader, p.seller) in ((?, ?), (?, ?))")
                .param(one)
                .param(other)
                .param(other)
                .param(one)
                .query(Pair.class)
                .optional();
    }

    /** The pair of somebody and whoever leads them today. */
    static Optional<Pair> withLeader(JdbcClient client, int seller) {
        return client.sql(SELECT + """
                 where p.seller = ? and p.leader in (
                     select l.leader from people.reporting_line l where l.person = p.seller and l.during @> current_date)
                """).param(seller).query(Pair.class).optional();
    }

    /** All pairs of a leader, by name. */
    static List<Pair> of(JdbcClient client, int leader) {
        return client.sql(SELECT + " where p.leader = ? order by name").param(leader).query(Pair.class).stream()
                .map(pair -> Objects.requireNonNull(pair))
                .toList();
    }
}
