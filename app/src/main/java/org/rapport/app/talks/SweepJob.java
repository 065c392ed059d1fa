package org.rapport.app.talks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rapport.app.attention.OneToOnes;
import org.rapport.app.wall.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each night: what was prepared for a talk that is past, and all that is two years old. */
@Component("talksSweep")
class SweepJob implements Job {

    /** How many days after the talk a point of one's own goes. */
    private static final int AFTER_TALK = 14;

    /** How many days after it was written it goes at the latest, so that no standing file grows out of it. */
    private static final int LONGEST = 56;

    private final Clock clock;

    SweepJob(Clock clock) {
        this.clock = clock;
    }

    private record Note(UUID id, int leader, int seller, LocalDate since) {}

    @Override
    public String name() {
        return "sweep-talks";
    }

    @Override
    public boolean isNightly() {
        return true;
    }

    @Override
    public void run(JdbcClient client, String key) {
        LocalDate today = LocalDate.now(clock);
        List<Note> notes = client.sql("select id, leader, seller, at::date as since from talks.note where at < ?")
                .param(today.minusDays(AFTER_TALK - 1))
                .query((row, number) -> new Note(
                        row.getObject("id", UUID.class),
                        row.getInt("leader"),
                        row.getInt("seller"),
                        row.getObject("since", LocalDate.class)))
                .list();
        for (Note note : notes) {
            if (note.since.isBefore(today.minusDays(LONGEST)) || isPast(client, note, today)) {
                client.sql("delete from talks.note where id = ?").param(note.id).update();
            }
        }
        for (String table : List.of("point", "promise")) {
            client.sql("delete from talks." + table + " where at < current_date - interval '24 months'")
                    .update();
        }
        for (String table : List.of("settled", "stay")) {
            client.sql("delete from talks." + table + " where day < current_date - interval '24 months'")
                    .update();
        }
    }

    private static boolean isPast(JdbcClient client, Note note, LocalDate today) {
        return OneToOnes.find(client, note.leader, note.seller)
                .flatMap(met -> met.days().stream()
                        .filter(day -> !day.isBefore(note.since))
                        .findFirst())
                .filter(day -> day.isBefore(today.minusDays(AFTER_TALK)))
                .isPresent();
    }
}
