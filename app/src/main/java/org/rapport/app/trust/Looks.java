package org.rapport.app.trust;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.rapport.app.trust.PurposesPage.Looked;
import org.rapport.app.web.Days;
import org.rapport.app.web.Witness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row per viewer, person, page and day; the person sees it on Trust, the admin and the works council how many there are. */
@Component
class Looks implements Witness {

    /** In one order, so that two pages of the same viewer wait for each other and never in a circle. */
    private static final String WRITE = """
            insert into trust.look (viewer, person, page) select ?, p, ? from unnest(?::integer[]) p order by p
            on conflict do nothing
            """;

    @Override
    public void sees(JdbcClient client, int viewer, Collection<Integer> people, String page) {
        if (!people.isEmpty()) {
            client.sql(WRITE)
                    .param(viewer)
                    .param(page)
                    .param(people.toArray(Integer[]::new))
                    .update();
        }
    }

    /** How many there were of late, of nobody; none for whoever is neither admin nor works council. */
    static List<Looked> counted(JdbcClient client, Locale language) {
        return client.sql("select day, page, looks, current_date as today from trust.looks()")
                .query((row, number) -> new Looked(
                        Days.say(
                                row.getObject("day", LocalDate.class),
                                row.getObject("today", LocalDate.class),
                                language),
                        row.getString("page"),
                        row.getObject("looks", Integer.class)))
                .list();
    }
}
