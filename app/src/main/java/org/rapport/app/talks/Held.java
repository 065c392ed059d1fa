package org.rapport.app.talks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapport.app.attention.OneToOnes;
import org.rapport.app.attention.OneToOnes.Met;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Talks that took place, as the calendar shows them: what isn't said yet about the last ones, and when the last stay talk was. */
final class Held {

    /** For how many days after a talk one is asked what was agreed. */
    private static final int ASKED_DAYS = 3;

    private Held() {}

    /** With whom the reader talked lately, and neither said what was agreed; today's talks count, as they may be over. */
    static List<Met> unanswered(JdbcClient client, int reader, LocalDate today) {
        return OneToOnes.of(client, reader).stream()
                .filter(met -> met.last()
                        .filter(day -> !day.isBefore(today.minusDays(ASKED_DAYS)) && !day.isAfter(today))
                        .filter(day -> !isAnswered(client, met, day))
                        .isPresent())
                .toList();
    }

    /** Whether one of the two said what came of their talk of that day. */
    static boolean isAnswered(JdbcClient client, Met met, LocalDate day) {
        return client.sql("""
                        select exists (select from talks.settled s where s.leader = :leader and s.seller = :seller and s.day >= :day)
                            or exists (select from talks.promise p where p.leader = :leader and p.seller = :seller and p.at >= :day)
                        """)
                .param("leader", met.leader())
                .param("seller", met.seller())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Says of the last talk of these two that nothing was agreed. */
    static void settle(JdbcClient client, Two two, LocalDate today) {
        LocalDate day = OneToOnes.find(client, two.leader(), two.seller())
                .flatMap(Met::last)
                .orElse(today);
        client.sql("insert into talks.settled (leader, seller, day) values (?, ?, ?) on conflict do nothing")
                .param(two.leader())
                .param(two.seller())
                .param(day)
                .update();
    }

    /** When these two had their last stay talk. */
    static Optional<LocalDate> lastStay(JdbcClient client, Two two) {
        return client.sql("select day from talks.stay where leader = ? and seller = ? order by day desc limit 1")
                .param(two.leader())
                .param(two.seller())
                .query(LocalDate.class)
                .optional();
    }

    /** Says that they had one. */
    static void stay(JdbcClient client, Two two, LocalDate day) {
        client.sql("insert into talks.stay (leader, seller, day) values (?, ?, ?) on conflict do nothing")
                .param(two.leader())
                .param(two.seller())
                .param(day)
                .update();
    }
}
