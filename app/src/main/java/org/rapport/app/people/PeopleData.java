package org.rapport.app.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people keeps about somebody. */
@Component
class PeopleData implements PersonalData {

    private static final String PERSON = """
            select p.email, p.name, coalesce(p.title, ''), coalesce(p.number, ''),
                   (select coalesce(string_agg(a.address, ', ' order by a.address), '') from people.alias a where a.person = p.id)
            from people.person p where p.id = ?
            """;
    private static final String LINES = """
            select coalesce(l.name, ''), coalesce(lower(r.during)::text, ''), coalesce((upper(r.during) - 1)::text, ''), r.cadence_days::text
            from people.reporting_line r left join people.person l on l.id = r.leader
            where r.person = ? order by lower(r.during) nulls first
            """;
    private static final String LED = """
            select coalesce(nullif(p.name, ''), p.email, ''), coalesce(lower(r.during)::text, ''), coalesce((upper(r.during) - 1)::text, ''), r.cadence_days::text
            from people.reporting_line r left join people.person p on p.id = r.person
            where r.leader = ? order by lower(r.during) desc nulls last, 1
            """;
    private static final String CHANGED = """
            select c.at::date::text, coalesce(nullif(p.name, ''), p.email, '') || coalesce(' → ' || coalesce(nullif(l.name, ''), l.email), ''),
                   coalesce(c.role, '')
            from people.change c left join people.person p on p.id = c.person left join people.person l on l.id = c.leader
            where c.by = ? order by c.at desc, c.id desc
            """;
    private static final String CONTRACTS = """
            select coalesce(lower(during)::text, ''), coalesce((upper(during) - 1)::text, ''), trim_scale(days)::text, coalesce(zone, ''), region
            from people.contract where person = ? order by lower(during) nulls first
            """;
    private static final String ABSENCES = """
            select from_day::text, until_day::text, part from people.absence where person = ? order by from_day desc
            """;
    private static final String GRANTED = """
            select role, since::date::text from people.granted where person = ? order by role
            """;

    private static final String OPT_OUT = """
            select since::date::text from people.opt_out where person = ?
            """;

    @Override
    public List<Facts> show(JdbcClient client, int person) {
        return List.of(
                facts(client, "kept.person", PERSON, person),
                facts(client, "kept.lines", LINES, person),
                facts(client, "kept.led", LED, person),
                facts(client, "kept.contracts", CONTRACTS, person),
                facts(client, "kept.absences", ABSENCES, person, 2),
                facts(client, "kept.granted", GRANTED, person, 0),
                facts(client, "kept.changes", Changes.SHOWN, person, 1, 3),
                facts(client, "kept.changed", CHANGED, person, 2),
                facts(client, "kept.opt_out", OPT_OUT, person));
    }

    private static Facts facts(JdbcClient client, String key, String sql, int person, Integer... spoken) {
        return new Facts(
                PeopleData.class,
                key,
                client.sql(sql).param(person).query((row, number) -> cells(row)).list(),
                Set.of(spoken));
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            cells.add(row.getString(i));
        }
        return cells;
    }
}
