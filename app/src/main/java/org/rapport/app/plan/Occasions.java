package org.rapport.app.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Occasions for which somebody needs more time than usual: said by themselves or their leader, for four weeks. */
final class Occasions {

    /** What can be said; nothing else is asked. */
    static final List<String> KINDS = List.of("onboarding", "return", "customer");

    static final int DAYS = 28;

    private Occasions() {}

    /**
     * An occasion.
     *
     * @param person whose
     * @param kind one of {@link #KINDS}
     * @param isByReader whether the reader said so
     */
    record Occasion(int person, String kind, LocalDate since, boolean isByReader) {}

    /** All that hold and that the reader may see, or a job, by person. */
    static Map<Integer, Occasion> list(JdbcClient client, LocalDate today, int reader) {
        Map<Integer, Occasion> occasions = new HashMap<>();
        client.sql("select person, kind, since, made_by from plan.occasion where since > ?")
                .param(today.minusDays(DAYS))
                .query((row, number) -> occasions.put(
                        row.getInt("person"),
                        new Occasion(
                                row.getInt("person"),
                                row.getString("kind"),
                                row.getObject("since", LocalDate.class),
                                row.getInt("made_by") == reader)))
                .list();
        return occasions;
    }

    /** Says one, in place of what was said before. */
    static void say(JdbcClient client, int person, String kind, int reader) {
        remove(client, person);
        client.sql("insert into plan.occasion (person, kind, made_by) values (?, ?, ?)")
                .param(person)
                .param(kind)
                .param(reader)
                .update();
    }

    /** Takes it back, whoever of the two said it. */
    static void remove(JdbcClient client, int person) {
        client.sql("delete from plan.occasion where person = ?").param(person).update();
    }
}
