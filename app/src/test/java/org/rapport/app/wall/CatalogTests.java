package org.rapport.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Database;
import org.rapport.app.database.TestServer;

/** The database's catalog says what docs/privacy.md says, and nothing more. */
class CatalogTests {

    /** Our schemas: all but PostgreSQL's own, the extension's, and the list of migrations. */
    private static final String OURS =
            "n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public', 'migrations')";

    private static Connection catalog;

    @BeforeAll
    static void connect() throws SQLException {
        Database database = TestServer.fresh();
        catalog = TestServer.superuser(database);
    }

    @AfterAll
    static void close() throws SQLException {
        catalog.close();
    }

    @Test
    void grantsEachRoleWhatThePageSays() throws SQLException {
        Map<String, Map<String, String>> page = PrivacyPage.table("Roles of the database");
        Map<String, Map<String, String>> granted = new LinkedHashMap<>();
        for (String table : tables()) {
            Map<String, String> rights = new LinkedHashMap<>();
            for (String role : List.of("web", "door", "work", "import", "pulse", "backup")) {
                rights.put(role, rights(role, table));
            }
            granted.put(table, rights);
        }
        assertThat(granted).isEqualTo(page);
    }

    private static String rights(String role, String table) throws SQLException {
        return House.rows(catalog, """
                select coalesce(nullif(string_agg(left(command, 1), '' order by place), ''), '–')
                from unnest(array['select', 'insert', 'update', 'delete']) with ordinality c(command, place)
                where has_table_privilege('rapport_%s', '%s', command)
                """.formatted(role, table)).getFirst();
    }

    @Test
    void forcesRowSecurityOnEveryTable() throws SQLException {
        assertThat(House.rows(catalog, """
                select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and c.relkind in ('r', 'p', 'f') and not (c.relrowsecurity and c.relforcerowsecurity)
                """.formatted(OURS))).isEmpty();
    }

    @Test
    void bindsEachRightToAPolicyAndEachPolicyToARight() throws SQLException {
        assertThat(House.rows(catalog, """
                with rights as (
                    select c.oid::regclass::text as name, r.rolname as role, k.command
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    cross join (select rolname from pg_roles where rolname like 'rapport\\_%%' and rolname not in ('rapport_root', 'rapport_owner')) r
                    cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) k(command)
                    where %s and c.relkind = 'r' and has_table_privilege(r.rolname, c.oid, k.command)),
                policies as (
                    select distinct format('%%I.%%I', p.schemaname, p.tablename) as name, r.role::text as role, k.command
                    from pg_policies p cross join unnest(p.roles) r(role)
                    join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) k(command) on p.cmd in ('ALL', k.command)
                    where r.role <> 'rapport_owner')
                select 'no policy: ' || rights::text from (select * from rights except select * from policies) rights
                """.formatted(OURS))).isEmpty();
        assertThat(House.rows(catalog, """
                select p.tablename || ' ' || p.policyname from pg_policies p
                where 'public' = any (p.roles) or cardinality(p.roles) <> 1
                   or (p.roles[1] <> 'rapport_owner'
                       and not has_table_privilege(p.roles[1], format('%I.%I', p.schemaname, p.tablename),
                                                   case p.cmd when 'ALL' then 'select' else p.cmd end))
                """)).isEmpty();
    }

    @Test
    void givesFunctionsOfTheOwnerAFixedPathAndNoPublic() throws SQLException {
        Map<String, Map<String, String>> executed = new LinkedHashMap<>();
        for (String function : House.rows(catalog, """
                select format('%%s.%%s(%%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid))
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace where %s
                """.formatted(OURS))) {
            executed.put(function, Map.of("may be executed by", executors(function)));
        }
        assertThat(executed).containsExactlyInAnyOrderEntriesOf(PrivacyPage.table("Functions that run as the owner"));
        assertThat(House.rows(catalog, """
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where %s and (not p.prosecdef or p.proowner <> 'rapport_owner'::regrole or p.proconfig is distinct from array['search_path=""']
                              or exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0))
                """.formatted(OURS))).isEmpty();
    }

    private static String executors(String function) throws SQLException {
        return House.rows(catalog, """
                select coalesce(string_agg(substr(r.rolname, 9), ', ' order by array_position(array['web', 'door', 'work', 'import'], substr(r.rolname, 9))), '–')
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                cross join lateral aclexplode(p.proacl) a join pg_roles r on r.oid = a.grantee
                where format('%%s.%%s(%%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) = '%s'
                  and r.rolname <> 'rapport_owner'
                """.formatted(function)).getFirst();
    }

    @Test
    void leavesNothingToThePublic() throws SQLException {
        assertThat(House.rows(catalog, """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
                where a.grantee = 0 and (%s or n.nspname = 'migrations' or c.relkind = 'v' and (c.relname like 'pg\\_stat%%' or c.relname = 'pg_locks'))
                union all
                select n.nspname::text from pg_namespace n, aclexplode(n.nspacl) a
                where a.grantee = 0 and n.nspname not in ('pg_catalog', 'information_schema')
                """.formatted(OURS))).isEmpty();
    }

    @Test
    void ownsAllAsARoleThatIsNoSuperuser() throws SQLException {
        assertThat(House.rows(catalog, """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and c.relowner <> 'rapport_owner'::regrole
                union all
                select rolname::text from pg_roles
                where rolname like 'rapport\\_%%' and rolname <> 'rapport_root' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                """.formatted(OURS))).isEmpty();
    }

    @Test
    void keepsNoViewsThatRunAsTheirOwner() throws SQLException {
        assertThat(House.rows(catalog, """
                select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and (c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false))
                """.formatted(OURS))).isEmpty();
    }

    private static List<String> tables() throws SQLException {
        return House.rows(catalog, """
                select format('%%s.%%s', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and c.relkind in ('r', 'p', 'f', 'm', 'v')
                """.formatted(OURS));
    }
}
