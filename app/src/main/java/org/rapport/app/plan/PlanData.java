package org.rapport.app.plan;

import java.util.List;
import java.util.Set;
import org.rapport.app.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What plan keeps about somebody: that they wish to talk, that they were invited or offered times or got time in a plan, and when they work and would rather talk, that a proposal was put off. */
@Component
class PlanData implements PersonalData {

    @Override
    public List<Facts> show(JdbcClient client, int person) {
        return List.of(
                wish(client, person),
                Facts.of(PlanData.class, "kept.occasion", Set.of(1), client, """
                        select coalesce(nullif(s.name, ''), s.email, ''), t.kind, t.since::text, coalesce(nullif(m.name, ''), m.email, '')
                        from plan.occasion t left join people.person s on s.id = t.person left join people.person m on m.id = t.made_by
                        where ? in (t.person, t.made_by) order by t.since desc, 1
                        """, person),
                pairs(client, person, "kept.invited", """
                        select coalesce(nullif(l.name, ''), l.email, ''), coalesce(nullif(s.name, ''), s.email, ''),
                               to_char(t.starts at time zone 'UTC', 'YYYY-MM-DD HH24:MI')
                        from plan.invited t left join people.person l on l.id = t.leader left join people.person s on s.id = t.seller
                        where ? in (t.leader, t.seller) order by t.starts desc
                        """),
                Facts.of(PlanData.class, "kept.attendee", Set.of(4), client, """
                        select coalesce(nullif(l.name, ''), l.email, ''), coalesce(nullif(s.name, ''), s.email, ''), coalesce(nullif(p.name, ''), p.email, ''),
                               to_char(t.starts at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), t.answer,
                               coalesce(to_char(t.other_time at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), '')
                        from plan.attendee t left join people.person l on l.id = t.leader left join people.person s on s.id = t.seller
                        left join people.person p on p.id = t.person
                        where ? in (t.leader, t.seller) order by t.starts desc, t.person
                        """, person),
                pairs(client, person, "kept.offered", """
                        select coalesce(nullif(l.name, ''), l.email, ''), coalesce(nullif(s.name, ''), s.email, ''),
                               to_char(t.starts at time zone 'UTC', 'YYYY-MM-DD HH24:MI')
                        from plan.offered t left join people.person l on l.id = t.leader left join people.person s on s.id = t.seller
                        where ? in (t.leader, t.seller) order by t.starts desc
                        """),
                pairs(client, person, "kept.planned", """
                        select coalesce(nullif(l.name, ''), l.email, ''), coalesce(nullif(s.name, ''), s.email, ''),
                               t.week::text || ': ' || t.minutes || ' + ' || t.credit_minutes
                        from plan.planned t left join people.person l on l.id = t.leader left join people.person s on s.id = t.seller
                        where ? in (t.leader, t.seller) order by t.week desc, 1, 2
                        """),
                pairs(client, person, "kept.declined", """
                        select coalesce(nullif(l.name, ''), l.email, ''), coalesce(nullif(s.name, ''), s.email, ''), t.at::date::text
                        from plan.declined t left join people.person l on l.id = t.leader left join people.person s on s.id = t.seller
                        where ? in (t.leader, t.seller) order by t.at desc
                        """),
                pairs(client, person, "kept.placed", """
                        select coalesce(nullif(l.name, ''), l.email, ''), coalesce(nullif(s.name, ''), s.email, ''),
                               coalesce(to_char(t.times[1] at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), '–')
                        from plan.placed t left join people.person l on l.id = t.leader left join people.person s on s.id = t.seller
                        where ? in (t.leader, t.seller) order by t.times, 1, 2
                        """),
                Facts.of(PlanData.class, "kept.hours", Set.of(0), client, """
                        select day::text, coalesce(to_char(from_time, 'HH24:MI') || '–' || to_char(until_time, 'HH24:MI'), '–')
                        from plan.hours where person = ? order by day
                        """, person),
                Facts.of(
                        PlanData.class,
                        "kept.preferred",
                        Set.of(0, 1),
                        client,
                        "select day::text, part from plan.preferred where person = ? order by day, part desc",
                        person),
                Facts.of(PlanData.class, "kept.travel", Set.of(), client, """
                        select day::text, coalesce(to_char(from_time, 'HH24:MI') || '–' || to_char(until_time, 'HH24:MI'), '–')
                        from plan.travel where person = ? order by day
                        """, person),
                pairs(client, person, "kept.set_aside", """
                        select coalesce(nullif(l.name, ''), l.email, ''), coalesce(nullif(s.name, ''), s.email, ''), t.until::text
                        from plan.set_aside t left join people.person l on l.id = t.leader left join people.person s on s.id = t.seller
                        where ? in (t.leader, t.seller) order by t.until
                        """));
    }

    private static Facts pairs(JdbcClient client, int person, String key, String sql) {
        return new Facts(
                PlanData.class,
                key,
                client.sql(sql)
                        .param(person)
                        .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                        .list());
    }

    private static Facts wish(JdbcClient client, int person) {
        return new Facts(
                PlanData.class,
                "kept.wish",
                client.sql("select since::date::text from plan.wish where person = ?")
                        .param(person)
                        .query((row, number) -> List.of(row.getString(1)))
                        .list());
    }

    @Override
    public void forget(JdbcClient client, int person) {
        Wishes.withdraw(client, person);
        Occasions.remove(client, person);
    }
}
