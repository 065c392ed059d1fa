package org.rapport.app.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapport.app.web.Section.Asked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reports to whom today, as far as who asks may see it. */
public final class ReportingLines {

    private ReportingLines() {}

    /** A person and how they are called: by their address where they have no name. */
    public record Named(int id, String name) {}

    /** The leader of that person; empty where they report to nobody. */
    public static Optional<Named> findLeader(JdbcClient client, int person) {
        return client.sql("""
                select p.id, coalesce(nullif(p.name, ''), p.email) as name
                from people.reporting_line l join people.person p on p.id = l.leader
                where l.person = ? and l.during @> current_date
                """).param(person).query(Named.class).optional();
    }

    private record LeaderOfReader(Optional<Named> found) {}

    private record SellerOfPair(Optional<Named> found) {}

    private record SellersOfReader(List<Named> found) {}

    /** The reader's own leader, found out once a page. */
    public static Optional<Named> findLeader(Asked asked) {
        return asked.once(
                        LeaderOfReader.class,
                        () -> new LeaderOfReader(
                                findLeader(asked.client(), asked.who().person())))
                .found;
    }

    /** The seller of the pair that a page is about, found out once a page. */
    public static Optional<Named> findSeller(Asked asked) {
        return asked.once(
                        SellerOfPair.class,
                        () -> new SellerOfPair(
                                findSeller(asked.client(), asked.who().person(), asked.whose())))
                .found;
    }

    /** Whoever reports to the reader, found out once a page. */
    public static List<Named> sellers(Asked asked) {
        return asked.once(
                        SellersOfReader.class,
                        () -> new SellersOfReader(
                                sellers(asked.client(), asked.who().person())))
                .found;
    }

    /** Whoever reports to that leader today and didn't opt out, by name: persons, not lists and machines. */
    public static List<Named> sellers(JdbcClient client, int leader) {
        return client.sql("""
                select p.id, coalesce(nullif(p.name, ''), p.email) as name
                from people.reporting_line l join people.person p on p.id = l.person
                where l.leader = ? and l.during @> current_date and p.kind = 'person'
                  and not exists (select from people.opt_out o where o.person = l.person)
                order by name
                """)
                .param(leader)
                .query((row, number) -> new Named(row.getInt("id"), row.getString("name")))
                .list();
    }

    /** The cadence where none was agreed, in days. */
    public static int usualCadence(JdbcClient client) {
        return client.sql("select trust.usual_cadence()").query(Integer.class).single();
    }

    /** Agrees on another cadence, in days, with somebody who reports to the reader today; false where they don't, or opted out. */
    public static boolean agreeCadence(JdbcClient client, int seller, int days) {
        return client.sql("select people.agree_cadence(?, ?)")
                .param(seller)
                .param(days)
                .query(Boolean.class)
                .single();
    }

    /** The longest time between two one-to-ones that is agreed with whoever reports to that leader today, in days. */
    public static Map<Integer, Integer> cadences(JdbcClient client, int leader) {
        return client
                .sql(
                        "select person, cadence_days from people.reporting_line where leader = ? and during @> current_date")
                .param(leader)
                .query((row, number) -> Map.entry(row.getInt(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The seller of the pair of these two; empty where neither reports to the other. */
    public static Optional<Named> findSeller(JdbcClient client, int one, int other) {
        return client.sql("""
                select p.id, coalesce(nullif(p.name, ''), p.email) as name
                from people.reporting_line l join people.person p on p.id = l.person
                where (l.person, l.leader) in ((?, ?), (?, ?)) and l.during @> current_date
                """)
                .param(one)
                .param(other)
                .param(other)
                .param(one)
                .query(Named.class)
                .optional();
    }
}
