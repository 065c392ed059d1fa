package org.rapport.app.people;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who opted out: of them there are no rows of a pair and no plan; the hours stay in their leader's sums. */
@Component
public class OptOuts {

    private final ApplicationEventPublisher events;
    private final Erasures erasures;

    OptOuts(ApplicationEventPublisher events, Erasures erasures) {
        this.events = events;
        this.erasures = erasures;
    }

    /** Whether that person opted out, as far as who asks may know: oneself, one's own reports, a job. */
    public static boolean isOptedOut(JdbcClient client, int person) {
        return client.sql("select exists (select from people.opt_out where person = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    /** The addresses of all who opted out, as far as who asks may know. */
    public static Set<String> addresses(JdbcClient client) {
        return client
                .sql("select p.email from people.opt_out o join people.person p on p.id = o.person")
                .query((row, number) -> row.getString("email"))
                .stream()
                .collect(Collectors.toSet());
    }

    /** Opts that person out, asked as themselves. */
    public void optOut(JdbcClient client, int person) {
        int rows = client.sql("insert into people.opt_out (person) values (?) on conflict do nothing")
                .param(person)
                .update();
        tell(client, rows, new OptedOut(person, true));
    }

    /** Takes it back, asked as themselves. */
    public void takeBack(JdbcClient client, int person) {
        int rows = client.sql("delete from people.opt_out where person = ?")
                .param(person)
                .update();
        tell(client, rows, new OptedOut(person, false));
    }

    private void tell(JdbcClient client, int rows, OptedOut fact) {
        if (rows > 0) {
            erasures.note(client, fact.person(), fact.isOut() ? Erasures.Kind.OPTED_OUT : Erasures.Kind.OPTED_IN);
            events.publishEvent(fact);
        }
    }
}
