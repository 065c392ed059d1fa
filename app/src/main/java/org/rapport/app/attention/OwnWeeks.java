package org.rapport.app.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapport.files.form.WeekPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A leader's own week in the words of My week, for whoever tells of it elsewhere. */
@Component
public class OwnWeeks {

    private final Weeks weeks;
    private final Clock clock;

    OwnWeeks(Weeks weeks, Clock clock) {
        this.weeks = weeks;
        this.clock = clock;
    }

    /** Whether there is something to tell. */
    public boolean isThere(JdbcClient client, int leader) {
        return client.sql("select exists (select from attention.measured where leader = ?)")
                .param(leader)
                .query(Boolean.class)
                .single();
    }

    /** The leaders of today of whom there is something to tell. */
    public static List<Integer> leaders(JdbcClient client) {
        return client.sql("""
                select m.leader from attention.measured m
                where exists (select from people.reporting_line l where l.leader = m.leader and l.during @> current_date)
                order by m.leader
                """).query((row, number) -> row.getInt("leader")).list();
    }

    /** As it was computed last; empty while there is nothing to tell. */
    public Optional<WeekPage> find(JdbcClient client, int leader, Locale language) {
        return weeks.find(client, leader).map(answer -> WeekPage.withoutTeam(answer, language, LocalDate.now(clock)));
    }
}
