package org.rapport.app.study;

import java.util.List;
import java.util.Set;
import org.rapport.app.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What study keeps about somebody: what they said of their own weeks. */
@Component
class StudyData implements PersonalData {

    @Override
    public List<Facts> show(JdbcClient client, int person) {
        return List.of(statements(client, person), atom(client, person));
    }

    private static Facts atom(JdbcClient client, int person) {
        return new Facts(
                StudyData.class,
                "kept.atom",
                client.sql("select atom::text from study.atom where leader = ?")
                        .param(person)
                        .query((row, number) -> List.of(row.getString(1)))
                        .list());
    }

    private static Facts statements(JdbcClient client, int person) {
        return new Facts(
                StudyData.class,
                "kept.statements",
                client.sql("""
                        select week::text, coalesce(array_to_string(lb, ' '), ''), hours::text, appropriate::text,
                               array_to_string(hindrances, ', ')
                        from study.statement where leader = ? order by week desc
                        """)
                        .param(person)
                        .query((row, number) -> List.of(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)))
                        .list(),
                Set.of(4));
    }

    @Override
    public void forget(JdbcClient client, int person) {
        Statements.removeAll(client, person);
    }
}
