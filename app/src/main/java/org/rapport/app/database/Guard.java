package org.rapport.app.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses to go on where the database isn't as safe as the rest of the program takes for granted. */
public final class Guard {

    private static final String FAULT = """
            select case
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
            where r.rolname = current_user
            """;

    private Guard() {}

    /** Holds the roles that work for people or for jobs against what they must not be. */
    public static void checkRoles(Database database) throws Unusable {
        for (Role role : Role.signingIn()) {
            String fault = role == Role.SETUP ? null : fault(database, role);
            if (fault != null) {
                throw new Unusable("role.unsafe", role.sqlName(), fault);
            }
        }
    }

    private static @Nullable String fault(Database database, Role role) throws Unusable {
        try (Connection connection = database.connect(role);
                PreparedStatement statement = connection.prepareStatement(FAULT);
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getString("fault");
        } catch (SQLException e) {
            throw new Unusable("role.refused", role.sqlName(), String.valueOf(e.getMessage()));
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
