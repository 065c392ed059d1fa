package org.rapport.app.crm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapport.app.crm.Bringing.Cells;
import org.rapport.files.people.Period;
import org.rapport.files.results.Customer;
import org.rapport.files.results.Money;
import org.rapport.files.results.Opportunity;
import org.rapport.files.results.Ownership;
import org.rapport.files.results.Quota;
import org.rapport.files.results.Renewal;
import org.rapport.files.results.Satisfaction;
import org.rapport.files.results.exports.Deal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes a file of results over, whole, and takes it back: what older files said counts again then. */
final class ResultsImport {

    private static final List<String> SHARES = List.of("deal text", "person int", "part numeric", "during daterange");
    private static final List<String> ONE_OWNER = List.of("deal text", "person int");

    private static final int PRODUCT_NAME = 200;

    /** By which columns a row is known, where a file can be taken back. */
    private static final Map<String, String> KEYS = Map.of(
            "customer", "id",
            "deal", "id",
            "share", "deal",
            "quota", "person, quarter",
            "renewal", "customer, due, part",
            "satisfaction", "customer, day, part");

    private final JdbcClient client;
    private final LocalDate today;
    private final Owners owners;
    private int leftOut;

    ResultsImport(JdbcClient client, LocalDate today) {
        this.client = client;
        this.today = today;
        this.owners = new Owners(client);
    }

    /**
     * What came of it.
     *
     * @param kind of which kind it was
     * @param rows how many stood in the file
     * @param taken how many of them said something new
     * @param leftOut how many are of nobody who is known, and stay out
     * @param unknown who is meant by those
     */
    record Result(Kind kind, int rows, int taken, int leftOut, List<String> unknown) {}

    Result take(Kind kind, List<?> rows) {
        client.sql("select pg_advisory_xact_lock(hashtext('crm'))").query().listOfRows();
        int file = client.sql("insert into crm.import (kind, rows) values (?, ?) returning id")
                .param(kind.sqlName())
                .param(rows.size())
                .query(Integer.class)
                .single();
        int taken = bring(kind, file, rows);
        client.sql("update crm.import set taken = ?, left_out = ? where id = ?")
                .param(taken)
                .param(leftOut)
                .param(file)
                .update();
        return new Result(kind, rows.size(), taken, leftOut, List.copyOf(owners.unknown()));
    }

    private int bring(Kind kind, int file, List<?> rows) {
        return switch (kind) {
            case DEALS -> deals(file, all(rows, Deal.class));
            case OPPORTUNITIES ->
                Bringing.DEALS.bring(client, file, cells(all(rows, Opportunity.class), ResultsImport::opportunity));
            case OWNERS -> shares(file, cells(all(rows, Ownership.class), this::share));
            case CUSTOMERS -> Bringing.CUSTOMERS.bring(client, file, cells(all(rows, Customer.class), this::customer));
            case QUOTAS -> Bringing.QUOTAS.bring(client, file, cells(all(rows, Quota.class), this::quota));
            case RENEWALS -> Bringing.RENEWALS.bring(client, file, renewals(all(rows, Renewal.class)));
            case SATISFACTION -> Bringing.SATISFACTION.bring(client, file, scores(all(rows, Satisfaction.class)));
        };
    }

    private static <T> List<T> all(List<?> rows, Class<T> type) {
        return rows.stream().map(type::cast).toList();
    }

    private static <T> List<Cells> cells(List<T> rows, Function<T, @Nullable Cells> of) {
        return rows.stream().map(of).filter(Objects::nonNull).toList();
    }

    private int deals(int file, List<Deal> deals) {
        List<Cells> rows = new ArrayList<>();
        List<Cells> whose = new ArrayList<>();
        for (Deal deal : deals) {
            Integer owner = known(deal.owner());
            if (owner != null) {
                Money money = deal.money();
                rows.add(Cells.of(
                        deal.id(),
                        deal.customer(),
                        deal.course().created(),
                        deal.course().closed(),
                        deal.course().stage(),
                        money == null ? null : money.amount(),
                        money == null ? null : money.currency(),
                        product(deal.product())));
                whose.add(Cells.of(deal.id(), owner));
            }
        }
        return Bringing.DEALS.bring(client, file, rows) + reassign(file, whose);
    }

    /** A sales system tells today's owner only: who had the deal before keeps it until yesterday. */
    private int reassign(int file, List<Cells> whose) {
        return whose.isEmpty()
                ? 0
                : Bringing.rows(client, ONE_OWNER, whose, """
                , old as (
                    update crm.share s set counts = false from n
                    where s.deal = n.deal and s.counts and not exists (
                        select from crm.share o where o.deal = n.deal and o.counts and o.person = n.person and o.during @> :today::date)
                    returning s.deal, s.person, s.part, s.during),
                added as (
                    insert into crm.share (import, deal, person, part, during)
                    select :file, o.deal, o.person, o.part, o.during * daterange(null, :today::date) from old o
                    where not isempty(o.during * daterange(null, :today::date))
                    union all
                    select :file, n.deal, n.person, 1, case when h.deal is null then daterange(null, null) else daterange(:today::date, null) end
                    from n left join (select distinct deal from old) h on h.deal = n.deal
                    where h.deal is not null or not exists (select from crm.share s where s.deal = n.deal and s.counts)
                    returning 1)
                select count(*) from old
                """.replace(":file", String.valueOf(file))
                                .replace(":today", "'" + today + "'"))
                        .query(Integer.class)
                        .single();
    }

    /** All shares of a deal are said at once. */
    private int shares(int file, List<Cells> shares) {
        String differing = """
                update crm.share s set counts = false where s.counts and s.deal in (
                    select n.deal from n group by n.deal
                    having array_agg((n.person, trim_scale(n.part), n.during)::text order by n.person, n.during) is distinct from (
                        select array_agg((o.person, trim_scale(o.part), o.during)::text order by o.person, o.during)
                        from crm.share o where o.deal = n.deal and o.counts))
                """;
        Bringing.rows(client, SHARES, shares, differing).update();
        return Bringing.rows(client, SHARES, shares, """
                insert into crm.share (import, deal, person, part, during) select %d, n.* from n
                where not exists (select from crm.share s where s.deal = n.deal and s.counts)
                """.formatted(file)).update();
    }

    private @Nullable Integer known(String owner) {
        Integer person = owners.find(owner);
        if (person == null) {
            leftOut++;
        }
        return person;
    }

    private static Cells opportunity(Opportunity one) {
        return Cells.of(
                one.id(),
                one.customer(),
                one.course().created(),
                one.course().closed(),
                one.course().stage(),
                one.money().amount(),
                one.money().currency(),
                product(one.product()));
    }

    /** Its name, which is only held against other names. */
    private static @Nullable String product(String name) {
        return name.isEmpty() ? null : name.substring(0, Math.min(name.length(), PRODUCT_NAME));
    }

    private @Nullable Cells share(Ownership one) {
        Integer person = known(one.email());
        return person == null
                ? null
                : Cells.of(
                        one.opportunity(),
                        person,
                        one.share(),
                        "[%s,%s]"
                                .formatted(
                                        Objects.requireNonNullElse(
                                                open(one.during().from()), ""),
                                        Objects.requireNonNullElse(
                                                open(one.during().until()), "")));
    }

    private Cells customer(Customer one) {
        Period during = one.during();
        return Cells.of(one.id(), one.name(), owners.find(one.owner()), open(during.from()), open(during.until()));
    }

    private @Nullable Cells quota(Quota one) {
        Integer person = known(one.email());
        return person == null
                ? null
                : Cells.of(
                        person,
                        one.quarter().first(),
                        one.money().amount(),
                        one.money().currency(),
                        one.potential());
    }

    private static List<Cells> renewals(List<Renewal> rows) {
        Map<Object, Integer> parts = new HashMap<>();
        return cells(
                rows,
                one -> Cells.of(
                        one.customer(),
                        one.due(),
                        parts.merge(List.of(one.customer(), one.due()), 1, Integer::sum),
                        one.outcome(),
                        one.money().amount(),
                        one.money().currency()));
    }

    private static List<Cells> scores(List<Satisfaction> rows) {
        Map<Object, Integer> parts = new HashMap<>();
        return cells(
                rows,
                one -> Cells.of(
                        one.customer(),
                        one.date(),
                        parts.merge(List.of(one.customer(), one.date()), 1, Integer::sum),
                        one.score()));
    }

    private static @Nullable LocalDate open(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day;
    }

    /**
     * Takes the newest file back; false where it isn't that. Newer files don't repeat what an older one says, so that older ones go
     * after them.
     */
    static boolean undo(JdbcClient client, int file) {
        client.sql("select pg_advisory_xact_lock(hashtext('crm'))").query().listOfRows();
        boolean isNewest = client.sql("select max(id) = ? from crm.import")
                .param(file)
                .query((row, number) -> row.getBoolean(1))
                .single();
        if (!isNewest) {
            return false;
        }
        KEYS.forEach((table, key) -> client.sql("""
                        with back as (update crm.%1$s set counts = false where import = :file and counts returning %2$s)
                        select count(*) from back
                        """.formatted(table, key))
                .param("file", file)
                .query(Integer.class)
                .single());
        KEYS.forEach((table, key) -> client.sql("""
                        update crm.%1$s t set counts = true
                        where not t.counts and t.import <> :file
                          and (%2$s) in (select %2$s from crm.%1$s where import = :file)
                          and not exists (select from crm.%1$s o where o.counts and (%3$s) = (%4$s))
                          and t.import = (select max(o.import) from crm.%1$s o where (%3$s) = (%4$s) and o.import <> :file)
                        """.formatted(table, key, of("o", key), of("t", key)))
                .param("file", file)
                .update());
        return client.sql("delete from crm.import where id = ?").param(file).update() > 0;
    }

    private static String of(String name, String key) {
        return name + "." + key.replace(", ", ", " + name + ".");
    }
}
