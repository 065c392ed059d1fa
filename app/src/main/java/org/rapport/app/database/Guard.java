package org.rapport.app.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Refuses to go on where the database isn't as safe as the rest of the program takes for granted. */
public final class Guard {

    /** The class of SQL states that tell of connections. */
    private static final String CONNECTION = "08";

    private static final String FAULTS = """
            select r.rolname, case
                when r.rolsuper then 'superuser'
                when r.rolbypassrls then 'bypassrls'
                when r.rolcreaterole or r.rolcreatedb or r.rolreplication then 'may make roles or databases, or replicate'
                when exists (select from pg_auth_members m where m.member = r.oid) then 'member of another role'
                when exists (select from pg_class c where c.relowner = r.oid)
                  or exists (select from pg_proc p where p.proowner = r.oid)
                  or exists (select from pg_namespace n where n.nspowner = r.oid)
                  or exists (select from pg_database d where d.datdba = r.oid) then 'owner of something'
                when has_table_privilege(r.oid, 'pg_catalog.pg_stat_activity', 'select') then 'sees what others ask'
            end as fault
            from pg_roles r
            where r.rolname = any(?)
            """;

    private Guard() {}

    /** Holds the roles that work for people or for jobs against what they must not be. */
    public static void checkRoles(Database database) throws Unusable {
        List<Role> roles =
                Role.signingIn().stream().filter(role -> role != Role.SETUP).toList();
        if (!database.isEmbedded()) { // else their passwords were set a moment ago
            for (Role role : roles) {
                connect(database, role, connection -> {});
            }
        }
        connect(database, Role.SETUP, connection -> checkRoles(connection, roles));
    }

    /**
     * Looks whether a server of one's own lets us in before anything is asked of it.
     *
     * @throws Unusable where it doesn't
     */
    public static void checkReachable(Database database) throws Unusable {
        if (!database.isEmbedded()) {
            connect(database, Role.SETUP, connection -> {});
        }
    }

    /** Something that is done with a connection. */
    private interface Look {
        void at(Connection connection) throws SQLException, Unusable;
    }

    private static void connect(Database database, Role role, Look look) throws Unusable {
        try (Connection connection = database.connect(role)) {
            look.at(connection);
        } catch (SQLException e) {
            String why = String.valueOf(e.getMessage());
            boolean isAway = String.valueOf(e.getSQLState()).startsWith(CONNECTION);
            throw isAway ? new Unusable("database.refused", why) : new Unusable("role.refused", role.sqlName(), why);
        }
    }

    private static void checkRoles(Connection connection, List<Role> roles) throws SQLException, Unusable {
        try (PreparedStatement statement = connection.prepareStatement(FAULTS)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", roles.stream().map(Role::sqlName).toArray()));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    String fault = found.getString("fault");
                    if (fault != null) {
                        throw new Unusable("role.unsafe", found.getString("rolname"), fault);
                    }
                }
            }
        }
    }

    /** Asks the embedded server, as its superuser, whether it writes what it acknowledges, and keeps to itself. */
    static void checkSettings(Connection superuser) throws Unusable, SQLException {
        try (PreparedStatement statement = superuser.prepareStatement("select current_setting(?)")) {
            for (Map.Entry<String, String> setting : EmbeddedServer.SETTINGS.entrySet()) {
                statement.setString(1, setting.getKey());
                try (ResultSet found = statement.executeQuery()) {
                    found.next();
                    if (!setting.getValue().equals(found.getString(1))) {
                        throw new Unusable("setting.unsafe", setting.getKey(), found.getString(1), setting.getValue());
                    }
                }
            }
        }
    }
}
