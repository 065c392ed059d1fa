package org.rapport.app.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.app.database.Database;
import org.rapport.app.database.Guard;
import org.rapport.app.database.Role;
import org.rapport.app.database.TestServer;
import org.rapport.app.database.Unusable;

/** Somebody types SQL under the web role, with a token of their own or without. */
class AttackTests {

    private static final String EVERYBODY = "select email from people.person";
    private static final String DENIED = "permission denied";

    private static House house;

    @BeforeAll
    static void build() throws SQLException {
        house = new House();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void showsNoRowWithoutAToken(String table) throws SQLException {
        assertThat(house.typed(Token.NOBODY, "select 1 from " + table)).isEmpty();
        assertThat(house.typed(Token.of("guessed", "key"), "select 1 from " + table))
                .isEmpty();
    }

    @Test
    void showsNobodyWhatIsToBeDone() {
        assertThatThrownBy(() -> house.typed(house.signIn("admin"), "select 1 from work.scheduled_tasks"))
                .hasMessageContaining(DENIED);
        assertThatThrownBy(() -> house.typed(house.signIn("admin"), "select work.put('measure', 'leader-1')"))
                .hasMessageContaining(DENIED);
    }

    @Test
    void showsNobodyOnWhomTheStudyRests() {
        assertThatThrownBy(() -> house.typed(house.signIn("admin"), "select 1 from study.publication"))
                .hasMessageContaining(DENIED);
    }

    static List<String> tables() {
        return PrivacyPage.table("Roles of the database").keySet().stream()
                .filter(table ->
                        !List.of("accounts.session", "study.publication", "plan.copy", "post.mailbox", "trust.change")
                                        .contains(table)
                                && !table.startsWith("work."))
                .toList();
    }

    @Test
    void showsNoRowOnceTheSessionHasEnded() throws SQLException {
        Token token = house.signIn("hr");
        assertThat(house.typed(token, EVERYBODY)).hasSize(10);
        house.signOut(token);
        assertThat(house.typed(token, EVERYBODY)).isEmpty();
    }

    @Test
    void endsSessionsWithTheRole() throws SQLException {
        House own = new House();
        Token manager = own.signIn("management");
        assertThat(own.typed(manager, "select accounts.me()")).isNotEqualTo(List.of("null"));
        try (Connection web = own.database.connect(Role.WEB)) {
            web.setAutoCommit(false);
            House.carry(web, own.signIn("admin"));
            try (PreparedStatement delete =
                    web.prepareStatement("delete from people.granted where role = 'management'")) {
                assertThat(delete.executeUpdate()).isOne();
            }
            web.commit();
        }
        assertThat(own.typed(manager, "select accounts.me()")).containsExactly("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select set_config('app.person', '1', true)",
                "select set_config('rapport.token', '1', false)",
                "select set_config('role', 'rapport_web', false)",
                "set local row_security = on",
                "set search_path = pg_temp, people",
                "select set_config('rapport.person', (select max(oid) from pg_class)::text, true)",
            })
    void isntFooledBySettings(String trick) throws SQLException {
        assertThat(house.typed(Token.NOBODY, trick, EVERYBODY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role rapport_owner",
                "set session authorization rapport_owner",
                "select * from accounts.session",
                "select accounts.open(sha256('x'), 1, now())",
                "select * from accounts.secret('seller@muster.example')",
                "select accounts.redeem(sha256('x'), 'x')",
                "select accounts.found('x@x', 'x', 'x')",
                "select pid, query from pg_stat_activity",
                "select * from pg_stat_get_activity(null)",
                "select * from pg_locks",
                "create table people.mine (id int)",
                "create table public.mine (id int)",
                "create temporary table mine (id int)",
                "create function accounts.me() returns int language sql as 'select 1'",
                "create schema pg_temp_evil",
                "alter table people.person disable row level security",
                "drop policy read on people.person",
                "copy people.person to program 'cat'",
                "select pg_read_file('/etc/passwd')",
                "select rolpassword from pg_authid",
                "select * from migrations.flyway_schema_history",
                "truncate people.absence",
            })
    void refuses(String sql) {
        assertThatThrownBy(() -> house.typed(Token.of("cookie of nobody", "key"), sql))
                .isInstanceOf(SQLException.class)
                .hasMessageFindingMatch(DENIED + "|must be owner|no schema has been selected|not permitted");
    }

    @Test
    void showsNobodyMoreByTurningRowSecurityOff() throws SQLException {
        Token seller = house.signIn("seller");
        assertThatThrownBy(() -> house.typed(seller, "set row_security = off", EVERYBODY))
                .hasMessageContaining("query would be affected by row-level security policy");
    }

    @Test
    void letsASellerWriteNothingOfOthers() throws SQLException {
        Token seller = house.signIn("seller");
        int leader = house.id("leader");
        assertThatThrownBy(() -> house.typed(
                        seller,
                        "insert into people.granted values (%d, 'admin') returning 1".formatted(house.id("seller"))))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> house.typed(
                        seller,
                        "insert into accounts.sign_in (person, kind, secret) values (%d, 'oidc', 'x') returning 1"
                                .formatted(leader)))
                .hasMessageContaining("row-level security");
        assertThat(house.typed(seller, "update people.person set name = 'x' returning 1"))
                .isEmpty();
        assertThat(house.typed(
                        seller,
                        "update accounts.sign_in set secret = 'x' where person = %d returning 1".formatted(leader)))
                .isEmpty();
        assertThatThrownBy(() -> house.typed(
                        seller,
                        "insert into trust.look (viewer, person, page) values (%d, %d, 'x') returning 1"
                                .formatted(leader, house.id("hr"))))
                .hasMessageContaining("row-level security");
    }

    @Test
    void letsTheAdminNotEndTheWorksCouncil() throws SQLException {
        Token admin = house.signIn("admin");
        String begin = "update people.company set works_council = true";
        String end = "update people.company set works_council = false returning 1";
        for (String trick : List.of(
                "select 1",
                "delete from people.granted where role = 'works_council'",
                "update people.company set had_council = false")) {
            assertThatThrownBy(() -> house.typed(admin, begin, trick, end))
                    .as(trick)
                    .hasMessageContaining("the works council stays");
        }
        assertThatThrownBy(() -> house.typed(
                        admin,
                        "delete from people.granted where role = 'works_council'",
                        begin,
                        "insert into people.granted values (%d, 'works_council')".formatted(house.id("hr")),
                        "delete from people.granted where role = 'works_council'",
                        end))
                .hasMessageContaining("the works council stays");
    }

    @Test
    void countsLooksForAdminAndWorksCouncilAlone() throws SQLException {
        for (String name : List.of("admin", "works_council")) {
            assertThat(house.typed(house.signIn(name), "select looks from trust.looks()"))
                    .containsExactly("9");
        }
        for (String name : List.of("seller", "leader", "management", "hr")) {
            assertThat(house.typed(house.signIn(name), "select looks from trust.looks()"))
                    .isEmpty();
        }
        assertThat(house.typed(Token.NOBODY, "select looks from trust.looks()")).isEmpty();
    }

    @Test
    void letsALeakyPredicateSeeNoMore() throws SQLException {
        Token seller = house.signIn("seller");
        // a cast that fails on a row would tell that the row is there, were it looked at before the policy
        assertThat(house.typed(seller, "select 1 from people.person where name = 'hr' and (name::int) > 0"))
                .isEmpty();
    }

    @Test
    void readsNoTableAtTheDoor() throws SQLException {
        try (Connection door = house.database.connect(Role.DOOR)) {
            for (String table : tables()) {
                assertThatThrownBy(() -> House.rows(door, "select 1 from " + table))
                        .hasMessageContaining(DENIED);
            }
        }
    }

    @Test
    void keepsPulseAndSetupOut() throws SQLException {
        for (Role role : List.of(Role.PULSE, Role.SETUP)) {
            try (Connection connection = house.database.connect(role)) {
                assertThatThrownBy(() -> House.rows(connection, EVERYBODY)).hasMessageContaining(DENIED);
            }
        }
    }

    @Test
    void startsOnlyWithRolesThatMayDoLittle() throws Exception {
        Database database = TestServer.fresh();
        Guard.checkRoles(database);
        try (Connection root = TestServer.superuser(database)) {
            for (String trick : List.of(
                    "alter role rapport_web bypassrls | alter role rapport_web nobypassrls",
                    "grant rapport_owner to rapport_web | revoke rapport_owner from rapport_web",
                    "alter function accounts.me() owner to rapport_web | alter function accounts.me() owner to rapport_owner",
                    "grant select on pg_stat_activity to rapport_web | revoke select on pg_stat_activity from rapport_web")) {
                root.createStatement().execute(trick.split(" \\| ")[0]);
                assertThatThrownBy(() -> Guard.checkRoles(database)).isInstanceOf(Unusable.class);
                root.createStatement().execute(trick.split(" \\| ")[1]);
            }
        }
        Guard.checkRoles(database);
    }
}
