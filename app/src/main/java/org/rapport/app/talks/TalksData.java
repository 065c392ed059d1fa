package org.rapport.app.talks;

import java.util.List;
import org.rapport.app.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What talks keeps about somebody: what matters to them. */
@Component
class TalksData implements PersonalData {

    @Override
    public List<Facts> show(JdbcClient client, int person) {
        return List.of(new Facts(
                TalksData.class,
                "kept.matters",
                client.sql("select words, since::date::text from talks.what_matters where person = ?")
                        .param(person)
                        .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                        .list()));
    }

    @Override
    public void forget(JdbcClient client, int person) {
        WhatMatters.remove(client, person);
    }
}
