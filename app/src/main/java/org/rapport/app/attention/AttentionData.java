package org.rapport.app.attention;

import java.util.List;
import org.rapport.app.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What attention keeps about somebody: what they and their leader had of each other, and, of who leads, their weeks. */
@Component
class AttentionData implements PersonalData {

    private static final String PAIRS = """
            select coalesce(nullif(l.name, ''), l.email), p.until::text, coalesce(p.last_one_to_one::text, ''), p.cadence_days::text,
                   coalesce(round(p.hours::numeric, 2)::text, ''), coalesce(p.one_to_ones::text, ''),
                   coalesce(round(p.rhythm::numeric, 2)::text, ''), coalesce(round(p.bond::numeric, 2)::text, ''),
                   (select coalesce(string_agg(to_char(a at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), ', '), '') from unnest(p.ahead) a)
            from attention.pair p join people.person l on l.id = p.leader where p.seller = ?
            """;
    private static final String PAIR_WEEKS = """
            select week::text, round(sum(hours)::numeric, 2)::text, sum(one_to_ones)::text
            from attention.pair_week where seller = ? group by week order by week desc
            """;
    private static final String CONTACTS = """
            select to_char(starts at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), (extract(epoch from ends - starts) / 60)::int::text,
                   coalesce(category, '–'), round(share::numeric, 2)::text
            from attention.contact where seller = ? order by starts desc
            """;
    private static final String LEADER_WEEKS = """
            select week::text, round(h1::numeric, 2)::text, round(h2::numeric, 2)::text, round(h3::numeric, 2)::text
            from attention.leader_week where leader = ? order by week desc
            """;

    private static final String BASES = """
            select coalesce(nullif(l.name, ''), l.email), array_to_string(b.one_to_ones, ', '),
                   round(b.rhythm::numeric, 2)::text, round(b.bond::numeric, 2)::text
            from attention.base b join people.person l on l.id = b.leader where b.seller = ?
            """;
    private static final String PAIRS_LED = """
            select coalesce(nullif(s.name, ''), s.email, ''), p.until::text, coalesce(p.last_one_to_one::text, ''), p.cadence_days::text,
                   coalesce(round(p.hours::numeric, 2)::text, ''), coalesce(p.one_to_ones::text, ''),
                   coalesce(round(p.rhythm::numeric, 2)::text, ''), coalesce(round(p.bond::numeric, 2)::text, ''),
                   (select coalesce(string_agg(to_char(a at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), ', '), '') from unnest(p.ahead) a)
            from attention.pair p left join people.person s on s.id = p.seller where p.leader = ? order by 1
            """;
    private static final String PAIR_WEEKS_LED = """
            select w.week::text, coalesce(nullif(s.name, ''), s.email, ''), round(w.hours::numeric, 2)::text, w.one_to_ones::text
            from attention.pair_week w left join people.person s on s.id = w.seller where w.leader = ? order by w.week desc, 2
            """;
    private static final String CONTACTS_LED = """
            select to_char(c.starts at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), (extract(epoch from c.ends - c.starts) / 60)::int::text,
                   coalesce(nullif(s.name, ''), s.email, ''), coalesce(c.category, '– (' || c.why_not || ')'), c.humans::text,
                   round(c.hours::numeric, 2)::text
            from attention.contact c left join people.person s on s.id = c.seller where c.leader = ? order by c.starts desc, 3
            """;
    private static final String BASES_LED = """
            select coalesce(nullif(s.name, ''), s.email, ''), array_to_string(b.one_to_ones, ', '),
                   round(b.rhythm::numeric, 2)::text, round(b.bond::numeric, 2)::text
            from attention.base b left join people.person s on s.id = b.seller where b.leader = ? order by 1
            """;
    private static final String MEASURED = "select until::text, answer::text from attention.measured where leader = ?";
    private static final List<Kind> KINDS = List.of(
            new Kind("kept.pairs", PAIRS, 9),
            new Kind("kept.pair_weeks", PAIR_WEEKS, 3),
            new Kind("kept.contacts", CONTACTS, 4),
            new Kind("kept.bases", BASES, 4),
            new Kind("kept.leader_weeks", LEADER_WEEKS, 4),
            new Kind("kept.measured", MEASURED, 2),
            new Kind("kept.pairs_led", PAIRS_LED, 9),
            new Kind("kept.pair_weeks_led", PAIR_WEEKS_LED, 4),
            new Kind("kept.contacts_led", CONTACTS_LED, 6),
            new Kind("kept.bases_led", BASES_LED, 4));

    /** Facts of one kind: what they are called, where they lie, how many cells a row has. */
    private record Kind(String key, String sql, int columns) {}

    @Override
    public List<Facts> show(JdbcClient client, int person) {
        return KINDS.stream().map(kind -> facts(client, kind, person)).toList();
    }

    private static Facts facts(JdbcClient client, Kind kind, int person) {
        return new Facts(
                AttentionData.class,
                kind.key,
                client.sql(kind.sql)
                        .param(person)
                        .query((row, number) -> {
                            String[] cells = new String[kind.columns];
                            for (int i = 0; i < kind.columns; i++) {
                                cells[i] = row.getString(i + 1);
                            }
                            return List.of(cells);
                        })
                        .list());
    }
}
