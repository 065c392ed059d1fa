package org.rapport.app.operation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables that a backup holds, each after those that its rows point to. */
final class Tables {

    private static final String COLUMNS = """
            select c.oid::regclass::text as name, a.attname as column
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'migrations')
              and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by 1, a.attnum
            """;
    private static final String POINTERS = """
            select c.conrelid::regclass::text as name, c.confrelid::regclass::text as target
            from pg_constraint c where c.contype = 'f' and c.conrelid <> c.confrelid
            """;

    private Tables() {}

    /** A table and its columns in order. */
    record Table(String name, List<String> columns) {

        Table {
            columns = List.copyOf(columns);
        }

        String columnList() {
            return String.join(
                    ", ", columns.stream().map(column -> '"' + column + '"').toList());
        }
    }

    /** Those that this connection's role may read. */
    static List<Table> of(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, Set<String>> targets = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(COLUMNS)) {
                while (rows.next()) {
                    columns.computeIfAbsent(rows.getString("name"), any -> new ArrayList<>())
                            .add(rows.getString("column"));
                }
            }
            try (ResultSet rows = statement.executeQuery(POINTERS)) {
                while (rows.next()) {
                    targets.computeIfAbsent(rows.getString("name"), any -> new HashSet<>())
                            .add(rows.getString("target"));
                }
            }
        }
        List<Table> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        columns.keySet().forEach(name -> add(name, columns, targets, done, ordered));
        return ordered;
    }

    private static void add(
            String name,
            Map<String, List<String>> columns,
            Map<String, Set<String>> targets,
            Set<String> done,
            List<Table> ordered) {
        List<String> own = columns.get(name);
        if (own != null && done.add(name)) {
            targets.getOrDefault(name, Set.of()).forEach(target -> add(target, columns, targets, done, ordered));
            ordered.add(new Table(name, own));
        }
    }
}
