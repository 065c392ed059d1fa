package org.rapport.app.talks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapport.app.post.MailKind.Due;
import org.rapport.app.talks.Promises.Promise;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Promises of which a morning's mail reminds whose they are: on their day and, where that day's mail told nothing of them, on
 * the next one. So each is told once a day for which it is due.
 */
final class DuePromises {

    private static final String SELECT = """
            select t.id, t.owner, t.due, t.at, exists (
                select from post.mail m where m.person = t.owner and m.kind = 'before' and m.day = t.due
                  and m.state in ('sending', 'sent', 'unclear') and m.at > t.at) as told
            from talks.promise t
            where t.done is null and t.due between ?::date - 2 and ?::date + 1 and
            """ + Promises.FOR_OWNER;

    private DuePromises() {}

    /**
     * One that is open.
     *
     * @param at since when it stands
     * @param isTold whether the mail of its day told it
     */
    record DuePromise(String id, int owner, LocalDate due, Instant at, boolean isTold) {

        /** Whether the mail of the day that began then tells it: what came later is told the next day. */
        boolean isTold(ZonedDateTime begun) {
            LocalDate today = begun.toLocalDate();
            return due.equals(today) ? at.isBefore(begun.toInstant()) : due.equals(today.minusDays(1)) && !isTold;
        }

        /** The mail, which is pointless once its day is over. */
        Due mail(ZonedDateTime begun) {
            ZoneId zone = begun.getZone();
            LocalDate today = begun.toLocalDate();
            return new Due(
                    owner,
                    today,
                    begun.toInstant(),
                    today.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    /** All that are due about that day, anybody's: for a job. */
    static List<DuePromise> about(JdbcClient client, LocalDate day) {
        return client.sql(SELECT)
                .param(day)
                .param(day)
                .query((row, number) -> new DuePromise(
                        row.getString("id"),
                        row.getInt("owner"),
                        row.getObject("due", LocalDate.class),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("told")))
                .list();
    }

    /** Those of which the mail of that day reminds that person, the next due first. */
    static List<Promise> of(JdbcClient client, int person, ZonedDateTime begun) {
        Set<String> told = about(client, begun.toLocalDate()).stream()
                .filter(one -> one.owner == person && one.isTold(begun))
                .map(DuePromise::id)
                .collect(Collectors.toSet());
        return told.isEmpty()
                ? List.of()
                : Promises.open(client, person).stream()
                        .filter(promise -> told.contains(promise.id()))
                        .toList();
    }
}
