package org.rapport.app.talks;

import java.util.List;
import java.util.Set;
import org.rapport.app.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What talks keeps about somebody: what matters to them, what they want to talk about, what they prepared and promised. */
@Component
class TalksData implements PersonalData {

    private static final String NAMES = """
            coalesce(nullif(l.name, ''), l.email, ''), coalesce(nullif(s.name, ''), s.email, '')
            """;
    private static final String PEOPLE =
            " t left join people.person l on l.id = t.leader left join people.person s on s.id = t.seller ";

    @Override
    public List<Facts> show(JdbcClient client, int person) {
        return List.of(
                facts(
                        client,
                        person,
                        "kept.matters",
                        Set.of(),
                        "select words, since::date::text from talks.what_matters where person = ?"),
                facts(
                        client,
                        person,
                        "kept.points",
                        Set.of(),
                        "select " + NAMES
                                + ", t.words, t.at::date::text, coalesce(t.done::text, '') from talks.point" + PEOPLE
                                + "where ? in (t.leader, t.seller) order by t.at desc, t.id desc"),
                facts(
                        client,
                        person,
                        "kept.notes",
                        Set.of(),
                        "select " + NAMES + ", t.words, t.at::date::text from talks.note" + PEOPLE
                                + "where t.author = ? order by t.at desc, t.id desc"),
                facts(
                        client,
                        person,
                        "kept.promises",
                        Set.of(2),
                        "select " + NAMES
                                + ", case when t.owner = t.leader then 'leader' else 'seller' end, t.words, t.due::text, array_to_string(t.days, ', '), coalesce(t.done::text, ''),"
                                + " coalesce(t.kept::text, '') from talks.promise" + PEOPLE
                                + "where ? in (t.leader, t.seller) order by t.at desc, t.id desc"),
                facts(
                        client,
                        person,
                        "kept.settled",
                        Set.of(),
                        "select " + NAMES + ", t.day::text from talks.settled" + PEOPLE
                                + "where ? in (t.leader, t.seller) order by t.day desc"),
                facts(
                        client,
                        person,
                        "kept.stay",
                        Set.of(),
                        "select " + NAMES + ", t.day::text from talks.stay" + PEOPLE
                                + "where ? in (t.leader, t.seller) order by t.day desc"));
    }

    private static Facts facts(JdbcClient client, int person, String key, Set<Integer> spoken, String sql) {
        return Facts.of(TalksData.class, key, spoken, client, sql, person);
    }

    /** What both agreed stays, as it is the other's as well; it goes after two years, or once one of them is forgotten. */
    @Override
    public void forget(JdbcClient client, int person) {
        WhatMatters.remove(client, person);
        client.sql("delete from talks.point where author = ?").param(person).update();
        client.sql("delete from talks.note where author = ?").param(person).update();
    }
}
