package org.rapport.app.help;

import java.util.List;
import org.rapport.app.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What help keeps about somebody: that they need it this week. */
@Component
class HelpData implements PersonalData {

    @Override
    public List<Facts> show(JdbcClient client, int person) {
        return List.of(new Facts(
                HelpData.class,
                "kept.request",
                client.sql("select since::date::text from help.request where person = ?")
                        .param(person)
                        .query((row, number) -> List.of(row.getString(1)))
                        .list()));
    }

    @Override
    public void forget(JdbcClient client, int person) {
        Requests.withdraw(client, person);
    }
}
