package org.rapport.app.people;

import java.util.Optional;
import org.rapport.app.web.Section;
import org.rapport.app.web.Section.On;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Changes of lines and roles of the last 14 days, told to all whom they concern: a line at its end points, a role at whom it
 * was given or taken and at the admins. One sentence on their homes, all of it on Trust.
 */
@Configuration(proxyBeanMethods = false)
public class Changes {

    private static final int ORDER = 900;

    /** What changed when, between whom, and who did it. A line that only gets another end is told by what holds now. */
    static final String SHOWN = """
            select c.at::date::text, case when c.cadence_days is not null then 'cadence'
                        else case when c.role is null then 'line' else 'role' end || case when c.begins then '_begins' else '_ends' end end,
                   coalesce(nullif(p.name, ''), p.email, '') || coalesce(' → ' || coalesce(nullif(l.name, ''), l.email), '') || coalesce(': ' || c.cadence_days, ''),
                   coalesce(c.role, ''),
                   coalesce(lower(c.during)::text, ''), coalesce((upper(c.during) - 1)::text, ''),
                   coalesce(nullif(b.name, ''), b.email, '')
            from people.change c
            left join people.person p on p.id = c.person
            left join people.person l on l.id = c.leader
            left join people.person b on b.id = c.by
            where (? in (c.person, c.leader) or c.role is not null and accounts.am('admin'))
              and (c.begins or not exists (select from people.change o where (o.person, o.leader, o.at) = (c.person, c.leader, c.at) and o.begins))
            order by c.at desc, c.id
            """;

    @Bean
    Section changesOnTheWeek() {
        return new ChangesOn(On.WEEK, ORDER);
    }

    @Bean
    Section changesOnThePlace() {
        return new ChangesOn(On.PLACE, ORDER);
    }

    /** How many changes concern the reader. */
    public record Page(int count) {}

    private record ChangesOn(On on, int order) implements Section {

        @Override
        public Optional<Part> find(Asked asked) {
            int count = asked.client()
                    .sql("select count(*) from (" + SHOWN + ") as shown")
                    .param(asked.who().person())
                    .query(Integer.class)
                    .single();
            return count == 0 ? Optional.empty() : Optional.of(new Part("changes.jte", new Page(count)));
        }
    }
}
