package org.rapport.app.crm;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How rows come into a table of results: what a file says as it was said before isn't written again, and of what it says anew the
 * older word counts no longer.
 *
 * @param table its name in the schema
 * @param keys the columns by which a row is known, each with its type
 * @param values the other columns, each with its type
 */
record Bringing(String table, List<String> keys, List<String> values) {

    private static final int BATCH = 10_000;

    static final Bringing CUSTOMERS =
            new Bringing("customer", List.of("id text"), List.of("name text", "owner int", "since date", "until date"));
    static final Bringing DEALS = new Bringing(
            "deal",
            List.of("id text"),
            List.of(
                    "customer text",
                    "created date",
                    "closed date",
                    "stage text",
                    "amount numeric",
                    "currency text",
                    "product text"));
    static final Bringing QUOTAS = new Bringing(
            "quota",
            List.of("person int", "quarter date"),
            List.of("amount numeric", "currency text", "potential float8"));
    static final Bringing RENEWALS = new Bringing(
            "renewal",
            List.of("customer text", "due date", "part int"),
            List.of("outcome text", "amount numeric", "currency text"));
    static final Bringing SATISFACTION =
            new Bringing("satisfaction", List.of("customer text", "day date", "part int"), List.of("score float8"));

    /** A cell: a text that the database reads as the column's type; null where there is nothing. */
    record Cells(@Nullable String... texts) {

        static Cells of(@Nullable Object... values) {
            return new Cells(Arrays.stream(values)
                    .map(value -> value == null ? null : value.toString())
                    .toArray(String[]::new));
        }
    }

    /** Brings rows in; how many of them said something new. */
    int bring(JdbcClient client, int file, List<Cells> rows) {
        int taken = 0;
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<Cells> batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
            with(client, batch, """
                    update crm.%s t set counts = false from n where t.counts and %s and (%s) is distinct from (%s)
                    """.formatted(table, same(), names("t", values), names("n", values)))
                    .update();
            taken += with(client, batch, """
                    insert into crm.%s (import, %s) select %d, n.* from n where not exists (select from crm.%s t where t.counts and %s)
                    """.formatted(table, names("", columns()), file, table, same()))
                    .update();
        }
        return taken;
    }

    private List<String> columns() {
        return Stream.concat(keys.stream(), values.stream()).toList();
    }

    private String same() {
        return keys.stream()
                .map(Bringing::name)
                .map(key -> "t." + key + " = n." + key)
                .collect(Collectors.joining(" and "));
    }

    private JdbcClient.StatementSpec with(JdbcClient client, List<Cells> rows, String sql) {
        return rows(client, columns(), rows, sql);
    }

    /** A statement to which rows are a table {@code n} with these columns. */
    static JdbcClient.StatementSpec rows(JdbcClient client, List<String> columns, List<Cells> rows, String sql) {
        String types = columns.stream()
                .map(column -> "?::" + column.substring(column.indexOf(' ') + 1) + "[]")
                .collect(Collectors.joining(", "));
        JdbcClient.StatementSpec statement =
                client.sql("with n as (select * from unnest(" + types + ") as n (" + names("", columns) + ")) " + sql);
        IntStream.range(0, columns.size())
                .forEach(column -> statement.param(
                        rows.stream().map(row -> row.texts[column]).toArray(String[]::new)));
        return statement;
    }

    private static String names(String of, List<String> columns) {
        return columns.stream()
                .map(Bringing::name)
                .map(name -> of.isEmpty() ? name : of + "." + name)
                .collect(Collectors.joining(", "));
    }

    private static String name(String column) {
        return column.substring(0, column.indexOf(' '));
    }
}
