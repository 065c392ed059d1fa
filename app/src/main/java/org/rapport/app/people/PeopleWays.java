package org.rapport.app.people;

import java.util.List;
import org.rapport.app.web.Ways;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From anywhere to the admin's page of a person. */
@Component
class PeopleWays implements Ways {

    private static final int MOST = 30;

    @Override
    public List<Way> find(Asked asked, JdbcClient client) {
        if (!asked.who().is("admin") || asked.query().isEmpty()) {
            return List.of();
        }
        return client.sql("""
                select id, coalesce(nullif(name, ''), email) as called from people.person
                where forgotten is null and strpos(lower(coalesce(nullif(name, ''), email)), ?) > 0 order by called limit ?
                """)
                .param(asked.query())
                .param(MOST)
                .query((row, number) -> new Way("/people/" + row.getInt("id"), row.getString("called")))
                .list();
    }
}
