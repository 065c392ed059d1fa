package org.rapport.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapport.app.database.DataFolder;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.database.Standing;

/** What stands in the tables of a house, as their owner sees it, whether it is served just now or not. */
final class HouseTables {

    private static final String TABLES = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'migrations', 'work')
              and c.oid::regclass::text not in ('accounts.session', 'accounts.link') order by 1
            """;

    private static final String RULES = """
            select conrelid::regclass || ' ' || pg_get_constraintdef(oid) || convalidated from pg_constraint
            where connamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'migrations')
            union all select indexdef from pg_indexes where schemaname not in ('pg_catalog', 'migrations')
            union all select oid::regclass::text || relrowsecurity || relforcerowsecurity from pg_class where relkind = 'r' and relrowsecurity
            union all select tgrelid::regclass || tgname || tgenabled::text from pg_trigger where not tgisinternal
            order by 1
            """;

    private HouseTables() {}

    /** Every row of every table that a backup holds, by table; nobody serves them. */
    static Map<String, List<String>> rows(Path data) throws Exception {
        Map<String, List<String>> rows = new TreeMap<>();
        served(data, database -> rows.putAll(rowsOf(database)));
        return rows;
    }

    /** The same while they are served. */
    static Map<String, List<String>> rowsOf(Path data) throws Exception {
        try (Standing standing = Standing.open(data, null)) {
            return rowsOf(standing.database());
        }
    }

    static Map<String, List<String>> rowsOf(Database database) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection owner = database.connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            for (String table : column(statement, TABLES)) {
                rows.put(table, column(statement, "select t::text from " + table + " t order by 1"));
            }
            rows.put("rules and indexes", column(statement, RULES));
        }
        return rows;
    }

    interface Work {
        void with(Database database) throws SQLException;
    }

    static void served(Path data, Work work) throws Exception {
        try (DataFolder folder = DataFolder.open(data)) {
            Database database = Database.embedded(folder);
            try {
                work.with(database);
            } finally {
                database.close();
            }
        }
    }

    static String owner(Path data, String sql) throws Exception {
        try (Standing standing = Standing.open(data, null)) {
            return owner(standing.database(), sql);
        }
    }

    static String owner(Database database, String sql) throws SQLException {
        try (Connection owner = database.connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return String.valueOf(rows.getString(1));
            }
        }
    }

    static List<String> column(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (found.next()) {
                column.add(found.getString(1));
            }
            return column;
        }
    }
}
