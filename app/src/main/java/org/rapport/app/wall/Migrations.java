package org.rapport.app.wall;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
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
        "classpath:db/attention",
        "classpath:db/plan",
        "classpath:db/talks",
        "classpath:db/help",
        "classpath:db/study"
    };

    private Migrations() {}

    /**
     * Runs what hasn't run yet, each file whole or not at all.
     *
     * @throws Unusable where one fails, or the tables are newer than this program
     */
    public static void run(Database database) throws Unusable {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database.url(), Role.SETUP.sqlName(), database.password(Role.SETUP))
                    .initSql("set role " + Role.OWNER.sqlName())
                    .defaultSchema("migrations")
                    .createSchemas(true)
                    .locations(FOLDERS)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new Unusable("migration.failed", String.valueOf(e.getMessage()));
        }
    }
}
