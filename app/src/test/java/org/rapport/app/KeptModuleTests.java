package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.TestServer;
import org.rapport.app.people.PersonalData;
import org.rapport.app.people.PersonalData.Facts;
import org.rapport.app.wall.House;
import org.rapport.app.wall.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What Trust shows somebody is held against the database's own columns: whatever points to a person is told to that person. */
class KeptModuleTests {

    /** No role that signs in reads sessions, without which nothing is shown at all. */
    private static final String COLUMNS = """
            select c.oid::regclass || ' ' || a.attname from pg_attribute a
            join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.atttypid = 'int4'::regtype
              and n.nspname not in ('pg_catalog', 'information_schema', 'migrations', 'work') and c.oid <> 'accounts.session'::regclass
              and a.attname in (select k.attname from pg_constraint f
                                join pg_attribute k on k.attrelid = f.conrelid and k.attnum = any (f.conkey)
                                where f.contype = 'f' and f.confrelid = 'people.person'::regclass)
            union all select 'people.person id'
            """;

    /** What the house has none of. */
    private static final List<String> MORE = List.of(
            "update trust.purpose set asked_by = (select id from people.person where name = 'admin'),"
                    + " agreed_by = (select id from people.person where name = 'works_council')",
            "insert into trust.pause (source, by, by_council) select 'logged', id, false from people.person where name = 'admin'",
            "update people.change set by = (select id from people.person where name = 'admin')");

    private final Map<String, List<Facts>> whole = new HashMap<>();

    @Test
    void isAllThatPointsToThem() throws SQLException {
        House house = new House();
        List<PersonalData> modules = modules(house);
        try (Connection root = TestServer.superuser(house.database);
                Statement statement = root.createStatement()) {
            root.setAutoCommit(false);
            for (String sql : MORE) {
                statement.execute(sql);
            }
            Set<String> untold = new TreeSet<>();
            for (String column : HouseTables.column(statement, COLUMNS)) {
                List<String> persons = persons(statement, column);
                if (persons.isEmpty() || !isTold(house, root, modules, column, persons.getFirst())) {
                    untold.add(column);
                }
            }
            assertThat(untold).isEmpty();
        }
    }

    /** The pages are closed again: nothing else may change a row meanwhile. */
    private static List<PersonalData> modules(House house) throws SQLException {
        HouseTables.owner(house.database, "delete from work.scheduled_tasks");
        try (Pages pages = new Pages(house.database)) {
            return List.copyOf(pages.context.getBeansOfType(PersonalData.class).values());
        }
    }

    /** One to whom that column points, if there is anybody. */
    private static List<String> persons(Statement statement, String column) throws SQLException {
        String[] parts = column.split(" ");
        return HouseTables.column(statement, """
                select p.name from people.person p
                join unnest(array['leader', 'seller', 'admin', 'works_council', 'stranger']) with ordinality o(name, place) on o.name = p.name
                where exists (select from %s t where t.%s = p.id) order by o.place limit 1
                """.formatted(parts[0], parts[1]));
    }

    /** Whether they see another page once the rows are gone that point to them. */
    private boolean isTold(House house, Connection root, List<PersonalData> modules, String column, String person)
            throws SQLException {
        String[] parts = column.split(" ");
        try (Statement statement = root.createStatement()) {
            int id = Integer.parseInt(
                    HouseTables.column(statement, "select id from people.person where name = '" + person + "'")
                            .getFirst());
            Token token = Token.of(house.cookie(person), house.database.data().secret("sessions"));
            if (!whole.containsKey(person)) {
                whole.put(person, shown(root, modules, token, id, "select 1"));
            }
            String delete = "delete from %s where %s = %d".formatted(parts[0], parts[1], id);
            return !shown(root, modules, token, id, delete).equals(whole.get(person));
        }
    }

    /** What they see after that statement, which is undone again. */
    private static List<Facts> shown(Connection root, List<PersonalData> modules, Token token, int person, String sql)
            throws SQLException {
        Savepoint before = root.setSavepoint();
        try (Statement statement = root.createStatement()) {
            statement.execute("set local session_replication_role = replica"); // no reference and no trigger minds
            statement.execute(sql);
            statement.execute("set local role rapport_web");
            statement.execute("select set_config('rapport.token', '" + token.text() + "', true)");
            JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(root, true));
            return modules.stream()
                    .flatMap(module -> module.show(client, person).stream())
                    .toList();
        } finally {
            root.rollback(before);
        }
    }
}
