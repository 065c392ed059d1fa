package org.rapport.app.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.rapport.app.database.DataFolder;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.database.Unusable;
import org.rapport.app.wall.Migrations;

/**
 * A restore into a server of one's own that hasn't come to its end. There is no second database to fill there, so a mark in the
 * data folder says that what came back isn't whole: pages aren't served of it, and the next restore begins with nothing.
 */
public final class Unfinished {

    private static final String MARK = "restoring-own";

    private Unfinished() {}

    /**
     * Lets a database be shown only once it is whole.
     *
     * @throws Unusable where a restore into it was broken off: some who were forgotten may stand there again
     */
    public static void check(Database database) throws Unusable, IOException {
        if (wasBrokenOff(database)) {
            throw new Unusable("restore.unfinished", database.url());
        }
    }

    private static boolean wasBrokenOff(Database database) throws IOException {
        Path mark = mark(database.data());
        return Files.exists(mark) && Files.readString(mark).equals(database.url());
    }

    /**
     * Begins one.
     *
     * @throws Unusable where there are tables that no restore left behind
     */
    static void begin(Database database) throws Unusable, SQLException, IOException {
        if (!wasBrokenOff(database) && Migrations.state(database).isPresent()) {
            throw new Unusable("restore.not_empty", database.url());
        }
        Files.writeString(mark(database.data()), database.url());
        clear(database);
    }

    /** All is there. */
    static void end(Database database) throws IOException {
        Files.delete(mark(database.data()));
    }

    /** Takes away whatever came back. */
    static void giveUp(Database database) throws SQLException, IOException {
        clear(database);
        end(database);
    }

    private static void clear(Database database) throws SQLException {
        try (Connection owner = Migrations.owner(database);
                Statement statement = owner.createStatement()) {
            List<String> schemas = new ArrayList<>();
            try (ResultSet found =
                    statement.executeQuery("select quote_ident(nspname) from pg_namespace where nspowner = '"
                            + Role.OWNER.sqlName() + "'::regrole")) {
                while (found.next()) {
                    schemas.add(found.getString(1));
                }
            }
            for (String schema : schemas) {
                statement.execute("drop schema " + schema + " cascade");
            }
            owner.commit();
        }
    }

    private static Path mark(DataFolder data) {
        return data.path(MARK);
    }
}
