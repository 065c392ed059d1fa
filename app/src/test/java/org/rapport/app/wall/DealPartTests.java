package org.rapport.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.app.database.Role;

/** Parts in deals are seen by the leader of today like the deals themselves: from the day on that the line begins. */
class DealPartTests {

    private static final String WHOSE = "select s.person from crm.share s";

    @ParameterizedTest
    @CsvSource({
        "2026-10-05, 2026-10-05, true",
        "2026-10-05, 2026-10-06, false",
        "2026-10-05, 2026-01-01, true",
        "            , 2026-10-06, true"
    })
    void isSeenFromTheDayOn(String closed, String since, boolean isSeen) throws SQLException {
        House house = new House();
        int seller = house.id("seller");
        try (Connection owner = house.database.connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            statement.execute("update people.reporting_line set during = daterange('%s', null) where person = %d"
                    .formatted(since, seller));
            statement.execute("update crm.deal set stage = '%s', closed = %s where id = '%d'"
                    .formatted(closed == null ? "OPEN" : "WON", closed == null ? "null" : "'" + closed + "'", seller));
        }
        assertThat(house.typed(house.signIn("leader"), WHOSE).contains(String.valueOf(seller)))
                .isEqualTo(isSeen);
        assertThat(house.typed(house.signIn("seller"), WHOSE)).contains(String.valueOf(seller));
        assertThat(house.typed(
                        house.signIn("seller"), "select 1 where crm.is_of_my_time('%1$d', %1$d)".formatted(seller)))
                .as("the function tells nobody else")
                .isEmpty();
    }
}
