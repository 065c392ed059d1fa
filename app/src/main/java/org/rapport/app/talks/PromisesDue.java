package org.rapport.app.talks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.rapport.app.talks.TalkPage.PromiseRow;
import org.rapport.app.trust.Purposes;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which promises somebody has to see to this week, in words: the same wherever they are told. */
public final class PromisesDue {

    private static final int DAYS = 7;

    private PromisesDue() {}

    /** One's own and those of others, open and due within a week or late, the next due first; none while the purpose "talks" is off. */
    public static List<PromiseRow> list(JdbcClient client, int reader, Locale language, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        Words words = Words.beside(PromisesDue.class, language);
        return !Purposes.isOn(client, "talks")
                ? List.of()
                : Promises.open(client, reader).stream()
                        .filter(promise ->
                                promise.done() == null && !promise.due().isAfter(today.plusDays(DAYS)))
                        .map(promise -> PromiseRow.of(promise, today, words))
                        .toList();
    }
}
