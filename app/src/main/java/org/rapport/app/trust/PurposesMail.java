package org.rapport.app.trust;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.app.post.Mail;
import org.rapport.app.post.MailKind;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells works council and admins what changed of purposes and parameters, where there is a works council (SECURITY.md,
 * Purposes): nobody's name, and one mail for what comes in one go.
 */
@Component
class PurposesMail implements MailKind {

    /** So long a mail waits for what else is changed in one go. */
    private static final Duration ONE_GO = Duration.ofMinutes(10);

    /** Told for a week, which is shorter than a row of a sent mail stays. */
    private static final Duration WORTH_TELLING = Duration.ofDays(7);

    /**
     * A change.
     *
     * @param purpose of which purpose; null = of the cadence
     * @param what asked, agreed, withdrawn or ended
     */
    private record Change(UUID id, @Nullable String purpose, int cadenceDays, String what, Instant at) {

        String told(Words words) {
            String became = words.say("change." + what);
            return purpose == null
                    ? words.say("change.cadence", String.valueOf(cadenceDays), became)
                    : words.say("change.purpose", words.say("purpose." + purpose), became);
        }
    }

    @Override
    public String name() {
        return "purposes";
    }

    @Override
    public List<Due> due(JdbcClient client, Instant now) {
        List<Change> lasts = inOneGo(client).stream()
                .map(List::getLast)
                .filter(last -> !last.at.plus(ONE_GO).isAfter(now)
                        && last.at.plus(WORTH_TELLING).isAfter(now))
                .toList();
        return lasts.isEmpty()
                ? List.of()
                : client
                        .sql("select told from trust.told() told")
                        .query((row, number) -> row.getInt("told"))
                        .list()
                        .stream()
                        .flatMap(person -> lasts.stream().map(last -> due(person, last)))
                        .toList();
    }

    private static Due due(int person, Change last) {
        return new Due(
                person,
                LocalDate.ofInstant(last.at, ZoneOffset.UTC),
                last.at.plus(ONE_GO),
                last.at.plus(WORTH_TELLING),
                last.id);
    }

    /** All changes that are kept, the oldest first; what came in one go together. */
    private static List<List<Change>> inOneGo(JdbcClient client) {
        List<List<Change>> all = new ArrayList<>();
        for (Change change : client.sql(
                        "select id, purpose, coalesce(cadence_days, 0) as cadence_days, what, at from trust.change order by at, id")
                .query((row, number) -> {
                    Timestamp at = row.getTimestamp("at");
                    return new Change(
                            row.getObject("id", UUID.class),
                            row.getString("purpose"),
                            row.getInt("cadence_days"),
                            row.getString("what"),
                            at.toInstant());
                })
                .list()) {
            if (all.isEmpty() || all.getLast().getLast().at.plus(ONE_GO).isBefore(change.at)) {
                all.add(new ArrayList<>());
            }
            all.getLast().add(change);
        }
        return all;
    }

    @Override
    public Optional<Mail> write(JdbcClient client, Asked asked) {
        Words words = Words.beside(PurposesMail.class, asked.language());
        return inOneGo(client).stream()
                .filter(changes -> changes.getLast().id.equals(asked.about()))
                .findFirst()
                .map(changes -> Mail.toOffice(
                        words.say("change.subject"),
                        List.of(
                                new Mail.Opening(words.say("change.title")),
                                new Mail.Items(changes.stream()
                                        .map(change -> change.told(words))
                                        .toList()),
                                asked.link(words.say("change.open"), "/purposes"))));
    }
}
