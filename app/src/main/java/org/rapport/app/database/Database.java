package org.rapport.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The database of one installation: embedded, or on a server of one's own. It knows each role's password. */
public final class Database implements AutoCloseable {

    /** What a database on the embedded server is called. */
    static final String NAME = "rapport";

    /** Where its files lie in the data folder. */
    static final String FOLDER = "database";

    private final String url;
    private final DataFolder data;
    private final @Nullable EmbeddedServer server;

    private Database(String url, DataFolder data, @Nullable EmbeddedServer server) {
        this.url = url;
        this.data = data;
        this.server = server;
    }

    /**
     * Starts the embedded server and readies its roles and grants.
     *
     * @throws Unusable where it can't be started, or isn't as safe as it has to be
     */
    public static Database embedded(DataFolder data) throws Unusable {
        EmbeddedServer server = EmbeddedServer.start(data);
        try {
            new Provisioning(data, server.port()).run(NAME);
            return new Database(url(server.port(), NAME), data, server);
        } catch (SQLException | Unusable e) {
            server.close();
            throw e instanceof Unusable unusable
                    ? unusable
                    : new Unusable("database.refused", String.valueOf(e.getMessage()));
        }
    }

    /** A server of one's own; {@code jdbc:postgresql://…}, readied by its administrator. */
    public static Database at(String jdbcUrl, DataFolder data) {
        return new Database(jdbcUrl, data, null);
    }

    static String url(int port, String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /** Whether its server is ours, and nobody else's. */
    boolean isEmbedded() {
        return server != null;
    }

    /** Its JDBC address, without user or password. */
    public String url() {
        return url;
    }

    /** The data folder, which holds the secrets. */
    public DataFolder data() {
        return data;
    }

    /** The password of a role that signs in. */
    public String password(Role role) {
        return data.secret(role.secretName());
    }

    /** A connection of that role, outside of any pool; the caller closes it. */
    public Connection connect(Role role) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", role.sqlName());
        properties.setProperty("password", password(role));
        properties.setProperty("ApplicationName", "rapport");
        return DriverManager.getConnection(url, properties);
    }

    /** Ends an embedded server. */
    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
