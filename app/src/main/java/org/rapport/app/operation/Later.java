package org.rapport.app.operation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What tables are better given once they are full: pointers, each checked in one go instead of row by row, and indexes that hold no rule. */
final class Later {

    private static final String POINTERS = """
            select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
                   format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
            from pg_constraint c join pg_namespace n on n.oid = c.connamespace
            where c.contype = 'f' and n.nspname not in ('pg_catalog', 'information_schema', 'migrations') order by c.oid
            """;
    private static final String INDEXES = """
            select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
            where not i.indisunique and not exists (select from pg_constraint o where o.conindid = i.indexrelid)
              and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'migrations') order by c.oid
            """;
    /** Sorting in memory what an index is built from. */
    private static final String ROOM = "set maintenance_work_mem = '256MB'";

    private Later() {}

    /** Takes them away within the transaction; returns what gives them back, in order. */
    static List<String> putOff(Connection owner) throws SQLException {
        List<String> away = new ArrayList<>();
        List<String> back = new ArrayList<>();
        try (Statement statement = owner.createStatement()) {
            statement.execute(ROOM);
            read(statement, INDEXES, away, back);
            read(statement, POINTERS, away, back);
            for (String sql : away) {
                statement.execute(sql);
            }
        }
        return back;
    }

    private static void read(Statement statement, String query, List<String> away, List<String> back)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                away.add(rows.getString(1));
                back.add(rows.getString(2));
            }
        }
    }
}
