package org.rapport.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.stream.Collectors;
import org.postgresql.util.PasswordUtil;

/**
 * What is left of initdb: roles with their passwords, the database, and its grants. On the embedded server it runs at each
 * start, since a newer version may want more; on a server of one's own its administrator runs the same text.
 */
final class Provisioning {

    private final DataFolder data;
    private final int port;

    Provisioning(DataFolder data, int port) {
        this.data = data;
        this.port = port;
    }

    /** Readies the embedded server, and refuses one that isn't safe. */
    void run(String database) throws SQLException, Unusable {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            Guard.checkSettings(connection);
            statement.execute(text("provision.sql"));
            statement.execute(passwords(data));
            if (!exists(statement, database)) {
                statement.execute("create database " + database);
            }
        }
        grant(database);
    }

    /** The grants of a database, which PostgreSQL doesn't copy with it. */
    void grant(String database) throws SQLException {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(text("grants.sql"));
        }
    }

    private static boolean exists(Statement statement, String database) throws SQLException {
        try (ResultSet found = statement.executeQuery("select from pg_database where datname = '" + database + "'")) {
            return found.next();
        }
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(Database.url(port, database), Superuser.NAME, data.secret(Superuser.SECRET));
    }

    /** For psql, run by an administrator; holds no password, only what checks one. */
    static String script(DataFolder data, String database) {
        return text("provision.sql") + passwords(data)
                + "select 'create database %1$s' where not exists (select from pg_database where datname = '%1$s') \\gexec\n"
                        .formatted(database)
                + "\\connect " + database + "\n"
                + text("grants.sql");
    }

    private static String passwords(DataFolder data) {
        return Role.signingIn().stream()
                .map(role -> "alter role %s login password '%s';\n".formatted(role.sqlName(), verifier(data, role)))
                .collect(Collectors.joining());
    }

    private static String verifier(DataFolder data, Role role) {
        return PasswordUtil.encodeScramSha256(data.secret(role.secretName()).toCharArray());
    }

    private static String text(String name) {
        try (InputStream in = Provisioning.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
