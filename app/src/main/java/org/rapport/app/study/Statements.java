package org.rapport.app.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A leader's own statements, one a week; nobody else's are ever there. */
final class Statements {

    private static final String SELECT =
            "select leader, week, coalesce(lb, '{}') as lb, hours, appropriate, hindrances from study.statement";

    private Statements() {}

    /** All of that leader, the newest first. */
    static List<Statement> list(JdbcClient client, int leader) {
        return client.sql(SELECT + " where leader = ? order by week desc")
                .param(leader)
                .query((row, number) -> statement(row))
                .list();
    }

    /** Those of all leaders, the newest first; for a job, which makes figures of groups from them. */
    static Map<Integer, List<Statement>> byLeader(JdbcClient client) {
        return client
                .sql(SELECT + " order by week desc")
                .query((row, number) -> Map.entry(row.getInt("leader"), statement(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                row.getObject("week", LocalDate.class),
                Arrays.stream((Number[]) row.getArray("lb").getArray())
                        .map(Number::intValue)
                        .toList(),
                row.getDouble("hours"),
                row.getDouble("appropriate"),
                List.of((String[]) row.getArray("hindrances").getArray()));
    }

    /** Keeps it, in place of what was said of that week before. */
    static void keep(JdbcClient client, int leader, Statement statement) {
        client.sql("""
                insert into study.statement (leader, week, lb, hours, appropriate, hindrances)
                values (?, ?, ?::smallint[], ?, ?, ?::text[])
                on conflict (leader, week) do update set lb = coalesce(excluded.lb, statement.lb), hours = excluded.hours,
                    appropriate = excluded.appropriate, hindrances = excluded.hindrances
                """)
                .param(leader)
                .param(statement.week())
                .param(answers(statement))
                .param(statement.hours())
                .param(statement.appropriate())
                .param(statement.hindrances().toArray(String[]::new))
                .update();
    }

    private static Integer @Nullable [] answers(Statement statement) {
        return statement.importance().isEmpty() ? null : statement.importance().toArray(Integer[]::new);
    }

    static int removeAll(JdbcClient client, int leader) {
        return client.sql("delete from study.statement where leader = ?")
                .param(leader)
                .update();
    }
}
