package org.rapport.app.attention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.app.people.ReportingLines.Named;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The contacts that a reader may see. */
final class Contacts {

    private Contacts() {}

    /**
     * An event of a leader with people of theirs.
     *
     * @param people those of them whom the reader may see
     * @param humans how many took part, the leader included
     * @param category as what it counts; null where it doesn't
     * @param whyNot why it doesn't count; null where it does
     * @param hours credited to the leader
     * @param logged whether it was entered by hand
     * @param share what each of these people got of them
     */
    record Contact(
            Instant starts,
            Instant ends,
            List<Named> people,
            int humans,
            @Nullable String category,
            @Nullable String whyNot,
            double hours,
            double share,
            boolean oneToOne,
            boolean logged) {

        List<String> names() {
            return people.stream().map(Named::name).toList();
        }

        long minutes() {
            return Duration.between(starts, ends).toMinutes();
        }

        LocalDate day(ZoneId zone) {
            return starts.atZone(zone).toLocalDate();
        }
    }

    private record Row(int number, Contact contact) {}

    /** Those of a pair, newest first, as many as that. */
    static List<Contact> ofPair(JdbcClient client, int leader, int seller, int most) {
        return read(client.sql(SELECT.formatted("""
                        (select * from attention.contact where leader = ? and seller = ? order by starts desc, number limit ?)""") + " order by c.starts desc, c.number")
                .param(leader)
                .param(seller)
                .param(most));
    }

    /** All of a leader that start within those instants, in order; one event once, whoever took part. */
    static List<Contact> between(JdbcClient client, int leader, Instant from, Instant until) {
        return read(client.sql(
                        SELECT.formatted("attention.contact")
                                + " where c.leader = ? and c.starts >= ?::timestamptz and c.starts < ?::timestamptz order by c.starts, c.number, name")
                .param(leader)
                .param(from.toString())
                .param(until.toString()));
    }

    /** Hours of a leader since then that were entered by hand. */
    static double loggedHours(JdbcClient client, int leader, Instant since) {
        return client.sql("""
                select coalesce(sum(c.hours), 0) from attention.contact c
                join ledger.logged_contact l on (l.leader, l.seller, l.at) = (c.leader, c.seller, c.starts)
                where c.leader = ? and c.starts >= ?::timestamptz
                """)
                .param(leader)
                .param(since.toString())
                .query(Double.class)
                .single();
    }

    private static final String SELECT = """
            select c.number, c.starts, c.ends, c.humans, c.category, c.why_not, c.hours, c.share, c.one_to_one,
                   l.id is not null as logged, c.seller, coalesce(nullif(p.name, ''), p.email) as name
            from %s c join people.person p on p.id = c.seller
            left join ledger.logged_contact l on (l.leader, l.seller, l.at) = (c.leader, c.seller, c.starts)
            """;

    private static List<Contact> read(JdbcClient.StatementSpec statement) {
        Map<Integer, Contact> byNumber = new LinkedHashMap<>();
        List<Row> rows = statement
                .query((row, index) -> new Row(
                        row.getInt("number"),
                        new Contact(
                                row.getObject("starts", OffsetDateTime.class).toInstant(),
                                row.getObject("ends", OffsetDateTime.class).toInstant(),
                                List.of(new Named(row.getInt("seller"), row.getString("name"))),
                                row.getInt("humans"),
                                row.getString("category"),
                                row.getString("why_not"),
                                row.getDouble("hours"),
                                row.getDouble("share"),
                                row.getBoolean("one_to_one"),
                                row.getBoolean("logged"))))
                .list();
        rows.forEach(row -> byNumber.merge(row.number, row.contact, Contacts::together));
        return List.copyOf(byNumber.values());
    }

    private static Contact together(Contact one, Contact other) {
        List<Named> people = new ArrayList<>(one.people);
        people.addAll(other.people);
        return new Contact(
                one.starts,
                one.ends,
                people,
                one.humans,
                one.category,
                one.whyNot,
                one.hours,
                one.share,
                one.oneToOne,
                one.logged);
    }
}
