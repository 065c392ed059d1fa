package org.rapport.app.attention;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the two of a pair talked alone, and when they will, as far as calendars tell: for whoever prepares the next talk. */
public final class OneToOnes {

    private static final String SELECT = """
            select p.leader, p.seller, coalesce(nullif(o.name, ''), o.email) as other, p.alone, p.ahead, (
                select max(c.starts) from attention.contact c where c.leader = p.leader and c.seller = p.seller and c.one_to_one) as last_start, p.zone, p.cadence_days
            from attention.pair p
            """;

    private OneToOnes() {}

    /**
     * The one-to-ones of a pair.
     *
     * @param other how the one is called who isn't asked about
     * @param days those of half a year on which they met, ascending, by the leader's clock
     * @param ahead when the leader's calendar holds the next ones within four weeks, the next first
     * @param lastStart when the last one began that a calendar shows; null = none does
     * @param cadenceDays the longest time that is agreed between two, in days
     */
    public record Met(
            int leader,
            int seller,
            String other,
            List<LocalDate> days,
            List<Instant> ahead,
            @Nullable Instant lastStart,
            ZoneId zone,
            int cadenceDays) {

        /** When the calendar holds the next one; null = none within four weeks. */
        public @Nullable Instant next() {
            return ahead.isEmpty() ? null : ahead.getFirst();
        }

        /** The same with a talk ahead that no calendar need show; one that begins with another is that other. */
        public Met with(Instant starts) {
            return new Met(
                    leader,
                    seller,
                    other,
                    days,
                    Stream.concat(ahead.stream(), Stream.of(starts))
                            .distinct()
                            .sorted()
                            .toList(),
                    lastStart,
                    zone,
                    cadenceDays);
        }

        /** The last day on which they met; empty where no calendar shows one. */
        public Optional<LocalDate> last() {
            return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
        }
    }

    /** Of all pairs of today in which that person is one of the two, by the other's name. */
    public static List<Met> of(JdbcClient client, int person) {
        return client.sql(SELECT + """
                        join people.reporting_line l on l.person = p.seller and l.leader = p.leader and l.during @> current_date
                        join people.person o on o.id = case when p.leader = :person then p.seller else p.leader end
                        where :person in (p.leader, p.seller) order by other
                        """)
                .param("person", person)
                .query(OneToOnes::read)
                .list();
    }

    /** Of all pairs of today that have a talk within a day of that moment, or had one, with the seller as the other. */
    public static List<Met> around(JdbcClient client, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return client.sql(SELECT + """
                        join people.reporting_line l on l.person = p.seller and l.leader = p.leader and l.during @> current_date
                        join people.person o on o.id = p.seller
                        where exists (select from unnest(p.ahead) a(starts)
                                      where a.starts between :moment::timestamptz - interval '1 day' and :moment::timestamptz + interval '1 day')
                           or p.alone && array[:day::date - 1, :day::date, :day::date + 1]
                        order by p.leader, p.seller
                        """)
                .param("moment", java.sql.Timestamp.from(moment))
                .param("day", day)
                .query(OneToOnes::read)
                .list();
    }

    /** Of the pair of these two. */
    public static Optional<Met> find(JdbcClient client, int leader, int seller) {
        return client.sql(SELECT + " join people.person o on o.id = p.seller where p.leader = ? and p.seller = ?")
                .param(leader)
                .param(seller)
                .query(OneToOnes::read)
                .optional();
    }

    private static Met read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        java.sql.Timestamp last = row.getTimestamp("last_start");
        return new Met(
                row.getInt("leader"),
                row.getInt("seller"),
                row.getString("other"),
                Arrays.stream((Date[]) row.getArray("alone").getArray())
                        .map(Date::toLocalDate)
                        .sorted()
                        .toList(),
                Arrays.stream((java.sql.Timestamp[]) row.getArray("ahead").getArray())
                        .map(java.sql.Timestamp::toInstant)
                        .toList(),
                last == null ? null : last.toInstant(),
                ZoneId.of(row.getString("zone")),
                row.getInt("cadence_days"));
    }
}
