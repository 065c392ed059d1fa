package org.rapport.app.plan;

import java.util.List;
import org.rapport.app.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What plan keeps about somebody: that they wish to talk. */
@Component
class PlanData implements PersonalData {

    @Override
    public List<Facts> show(JdbcClient client, int person) {
        return List.of(new Facts(
                PlanData.class,
                "kept.wish",
                client.sql("select since::date::text from plan.wish where person = ?")
                        .param(person)
                        .query((row, number) -> List.of(row.getString(1)))
                        .list()));
    }

    @Override
    public void forget(JdbcClient client, int person) {
        Wishes.withdraw(client, person);
    }
}
