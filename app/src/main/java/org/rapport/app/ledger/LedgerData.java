package org.rapport.app.ledger;

import java.util.List;
import org.rapport.app.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger keeps about somebody: of their own calendars, by upload. */
@Component
class LedgerData implements PersonalData {

    @Override
    public List<Facts> show(JdbcClient client, int person) {
        return List.of(new Facts(
                LedgerData.class,
                "kept.uploads",
                client.sql("""
                        select to_char(at, 'YYYY-MM-DD') as at, events::text as events, hidden::text as hidden
                        from ledger.import where person = ? order by id
                        """)
                        .param(person)
                        .query((row, number) ->
                                List.of(row.getString("at"), row.getString("events"), row.getString("hidden")))
                        .list()));
    }
}
