package org.rapport.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.app.database.Role;

/** What stands between two is seen by who led until lately for 14 days, and by the seller as long as it stands. */
class FormerLeaderTests {

    private static House house(String during) throws SQLException {
        House house = new House();
        try (Connection owner = house.database.connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            statement.execute("update people.reporting_line set during = %s where person = %d"
                    .formatted(during, house.id("seller")));
        }
        return house;
    }

    private static String ended(int days) {
        // the last day of a line is the one before its end
        return "daterange('2026-01-01', current_date - %d)".formatted(days - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"point", "promise", "settled", "stay"})
    void isSeenForTwoWeeks(String table) throws SQLException {
        String whose = "select seller from talks." + table + " where leader = %d";
        for (int days : new int[] {1, 14, 15}) {
            House house = house(ended(days));
            String of = whose.formatted(house.id("leader"));
            assertThat(house.typed(house.signIn("leader"), of).size())
                    .as(table + " after " + days)
                    .isEqualTo(days > 14 ? 0 : 1);
            assertThat(house.typed(house.signIn("seller"), of)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "leader, seller, seller",
        "seller, leader, leader",
        "other_leader, seller, ''",
        "admin, seller, ''",
        "hr, leader, ''"
    })
    void isToldByNameToTheTwoAlone(String reader, String other, String told) throws SQLException {
        House house = house(ended(14));
        String sql = "select talks.called(%d)".formatted(house.id(other));
        assertThat(house.typed(house.signIn(reader), sql)).containsExactly(told);
        assertThat(house.typed(Token.NOBODY, sql)).containsExactly("");
        House later = house(ended(15));
        assertThat(later.typed(later.signIn(reader), sql)).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"point", "promise"})
    void isAddedToByNobodyWhoLed(String table) throws SQLException {
        House house = house(ended(1));
        String columns = table.equals("point")
                ? "(leader, seller, author, words) values (%1$d, %2$d, %1$d, 'x')"
                : "(leader, seller, author, owner, words, due) values (%1$d, %2$d, %1$d, %1$d, 'x', current_date)";
        String sql = ("insert into talks." + table + " " + columns + " returning 1")
                .formatted(house.id("leader"), house.id("seller"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> house.typed(house.signIn("leader"), sql))
                .hasMessageContaining("row-level security");
    }
}
