package org.rapport.app.trust;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapport.app.trust.KeptPage.Look;
import org.rapport.app.web.Section;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept about the reader, in short, and who looked last, on My place. */
@Component("keptAboutMe")
class PlaceSection implements Section {

    private final Clock clock;

    PlaceSection(Clock clock) {
        this.clock = clock;
    }

    @Override
    public On on() {
        return On.PLACE;
    }

    @Override
    public int order() {
        return 800;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        int person = asked.who().person();
        return Optional.of(new Part("kept.jte", new KeptPage(lastLooks(asked.client(), person), LocalDate.now(clock))));
    }

    private static List<Look> lastLooks(JdbcClient client, int person) {
        return client.sql("""
                select coalesce(nullif(v.name, ''), v.email, '') as viewer, l.page, l.day
                from trust.look l left join people.person v on v.id = l.viewer
                where l.person = ? order by l.day desc, viewer, l.page limit 3
                """)
                .param(person)
                .query((row, number) ->
                        new Look(row.getString("viewer"), row.getString("page"), row.getObject("day", LocalDate.class)))
                .list();
    }
}
