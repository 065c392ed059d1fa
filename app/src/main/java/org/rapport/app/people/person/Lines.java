package org.rapport.app.people.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapport.app.people.ReportingLines;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom somebody reports, from when to when: written only where it is one leader at a time and no circle. */
@Component
@Order(3)
class Lines implements Part {

    private static final int MOST_CADENCE = 999;

    private static final String KNOWN = """
            select p.id, p.kind from people.person p
            where p.forgotten is null
              and (p.email = ? or p.id in (select a.person from people.alias a where a.address = ?))
            """;
    private static final String CIRCLE = """
            with recursive up (leader, during, path) as (
                select ?::int, daterange(?::date, ?::date, '[]'), array[?::int]
                union all
                select l.leader, l.during * up.during, up.path || l.leader
                from up join people.reporting_line l on l.person = up.leader and l.during && up.during
                where l.leader <> all (up.path))
            select string_agg(coalesce(nullif(p.name, ''), p.email), ' → ' order by n.place)
            from (select path from up where leader = ? limit 1) one
            cross join unnest(one.path) with ordinality n (id, place) join people.person p on p.id = n.id
            """;

    private record Leader(int id, String kind) {}

    private static final String ROWS = """
            select %s as was, coalesce(lower(r.during)::text, '') as since, coalesce((upper(r.during) - 1)::text, '') as until,
                   l.name, l.email, r.cadence_days::text as cadence, r.during @> current_date as is_now
            from people.reporting_line r join people.person l on l.id = r.leader
            where r.person = ? order by r.during desc
            """.formatted(Periods.NAME);

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public List<Row> rows(JdbcClient client, int person) {
        return client.sql(ROWS)
                .param(person)
                .query((row, number) -> new Row(
                        row.getString("was"),
                        List.of(
                                row.getString("name") + " " + row.getString("email"),
                                row.getString("since"),
                                row.getString("until"),
                                row.getString("cadence")),
                        row.getBoolean("is_now")))
                .list();
    }

    @Override
    public Map<String, String> fields(JdbcClient client, int person, String was) {
        return client
                .sql(ROWS)
                .param(person)
                .query((row, number) -> Map.of(
                        "was", row.getString("was"),
                        "leader", row.getString("email"),
                        "from", row.getString("since"),
                        "until", row.getString("until"),
                        "cadence", row.getString("cadence")))
                .stream()
                .filter(row -> was.equals(row.get("was")))
                .findFirst()
                .orElse(Map.of("was", "", "ends", "true"));
    }

    /** A new line, or another in place of {@code was}. */
    @Override
    public void keep(JdbcClient client, int person, Form form) {
        Span span = form.span();
        String address = form.address("leader", true);
        int cadence = form.count("cadence", ReportingLines.usualCadence(client), MOST_CADENCE);
        if (form.isRefused()) {
            return;
        }
        Optional<Leader> leader = client.sql(KNOWN)
                .param(address)
                .param(address)
                .query(Leader.class)
                .optional();
        if (leader.isEmpty()) {
            keepOutside(client, person, form, span);
            return;
        }
        check(client, person, form, span, leader.get());
        if (!form.isRefused()) {
            write(client, person, form, span, leader.get().id, cadence);
        }
    }

    /** Of a leader outside the house there is no line, and none beside: the one before ends. */
    private static void keepOutside(JdbcClient client, int person, Form form, Span span) {
        if (!form.isTicked("outside")) {
            form.refuse("leader", "wrong.leader.unknown");
        } else if (span.from() != null) {
            Periods.LINES.endBefore(client, person, span, "");
        }
    }

    private static void check(JdbcClient client, int person, Form form, Span span, Leader leader) {
        if (leader.id == person) {
            form.refuse("leader", "wrong.leader.oneself");
            return;
        }
        if (!leader.kind.equals("person")) {
            form.refuse("leader", "wrong.leader.kind");
            return;
        }
        Periods.LINES.makeRoom(client, person, form, span);
        client.sql(CIRCLE)
                .param(leader.id)
                .param(span.since())
                .param(span.last())
                .param(leader.id)
                .param(person)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .ifPresent(path -> form.refuse("leader", "wrong.leader.circle", path));
    }

    private static void write(JdbcClient client, int person, Form form, Span span, int leader, int cadence) {
        boolean isNew = form.value("was").isEmpty();
        String sql = isNew ? """
                insert into people.reporting_line (during, leader, cadence_days, person)
                values (daterange(?::date, ?::date, '[]'), ?, ?, ?)
                """ : """
                update people.reporting_line set during = daterange(?::date, ?::date, '[]'), leader = ?, cadence_days = ?
                where person = ? and\s""" + Periods.NAME + " = ?";
        JdbcClient.StatementSpec statement = client.sql(sql)
                .param(span.since())
                .param(span.last())
                .param(leader)
                .param(cadence)
                .param(person);
        if ((isNew ? statement : statement.param(form.value("was"))).update() == 0) {
            form.refuse(Form.WHOLE, "wrong.gone");
        }
    }

    @Override
    public void remove(JdbcClient client, int person, Form form) {
        Periods.LINES.remove(client, person, form);
    }
}
