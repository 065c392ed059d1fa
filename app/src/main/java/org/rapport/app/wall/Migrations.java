package org.rapport.app.wall;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.database.Unusable;

/** Brings the tables up to date, as the owner; each module's files lie in a folder of its own. */
public final class Migrations {

    private static final String[] FOLDERS = {
        "classpath:db/wall",
        "classpath:db/people",
        "classpath:db/accounts",
        "classpath:db/trust",
        "classpath:db/ledger",
        "classpath:db/work",
        "classpath:db/crm",
        "classpath:db/attention",
        "classpath:db/sources",
        "classpath:db/plan",
        "classpath:db/talks",
        "classpath:db/help",
        "classpath:db/study",
        "classpath:db/post"
    };

    private Migrations() {}

    /**
     * Runs what hasn't run yet, all of it or nothing.
     *
     * @throws Unusable where one fails
     */
    public static void run(Database database) throws Unusable {
        migrate(flyway(database, MigrationVersion.LATEST));
    }

    /** What is done before tables of that version are changed. */
    @FunctionalInterface
    public interface Before {
        /** Does it; what it throws leaves the tables as they are. */
        void change(String version) throws Unusable, IOException;
    }

    /**
     * As {@link #run}, with something to be done first where tables stand that are to be changed. Where all is up to date, nothing runs.
     *
     * @throws Unusable where one fails, or the tables are newer than this program
     */
    public static void run(Database database, Before before) throws Unusable, IOException {
        Flyway flyway = flyway(database, MigrationVersion.LATEST);
        State state = state(flyway).orElse(null);
        if (state != null && !state.isKnown()) {
            throw new Unusable("tables.newer", state.version());
        }
        if (state == null) {
            migrate(flyway);
        } else if (state.isBehind()) {
            before.change(state.version());
            migrate(flyway);
        }
    }

    /** As {@link #run}, but only up to that version: for data that are as old. */
    public static void run(Database database, String version) throws Unusable {
        migrate(flyway(database, MigrationVersion.fromVersion(version)));
    }

    /** How far the tables are; empty where there are none yet. */
    public static Optional<State> state(Database database) {
        return state(flyway(database, MigrationVersion.LATEST));
    }

    private static Optional<State> state(Flyway flyway) {
        MigrationInfoService info = flyway.info();
        return Optional.ofNullable(info.current())
                .map(current -> new State(
                        current.getVersion().getVersion(), current.getState().isResolved(), info.pending().length > 0));
    }

    /**
     * How far the tables are.
     *
     * @param version the newest that ran
     * @param isKnown whether this program knows it; else a newer one was here
     * @param isBehind whether this program knows later ones
     */
    public record State(String version, boolean isKnown, boolean isBehind) {}

    /** Whether this program knows the tables of that version. */
    public static boolean knows(Database database, String version) {
        return Arrays.stream(flyway(database, MigrationVersion.LATEST).info().all())
                .filter(migration -> migration.getState().isResolved())
                .anyMatch(migration -> version.equals(String.valueOf(migration.getVersion())));
    }

    /** A connection that has become the owner, for data that are brought back whole; the caller commits and closes it. */
    public static Connection owner(Database database) throws SQLException {
        Connection owner = database.connect(Role.SETUP);
        try (Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("set role " + Role.OWNER.sqlName());
            return owner;
        } catch (SQLException e) {
            owner.close();
            throw e;
        }
    }

    private static void migrate(Flyway flyway) throws Unusable {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new Unusable("migration.failed", String.valueOf(e.getMessage()));
        }
    }

    private static Flyway flyway(Database database, MigrationVersion target) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.url(), Role.SETUP.sqlName(), database.password(Role.SETUP))
                .initSql("set role " + Role.OWNER.sqlName())
                .defaultSchema("migrations")
                .createSchemas(true)
                .group(true) // an upgrade is whole or not at all, whatever ends it
                .locations(FOLDERS)
                .target(target)
                .load();
    }
}
