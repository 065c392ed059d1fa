package org.rapport.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.app.database.Role;

/** What became of customers, and of a year's deals, is seen by the leader of today from the day on that the line begins. */
class CustomerDayTests {

    @ParameterizedTest
    @CsvSource({
        "crm.renewal, r.customer, 2026-10-05, true",
        "crm.renewal, r.customer, 2026-10-06, false",
        "crm.satisfaction, r.customer, 2026-10-05, true",
        "crm.satisfaction, r.customer, 2026-10-06, false",
        "crm.customer, r.owner, 2026-10-06, true",
        "crm.large_deals, r.person, 2026-01-01, true",
        "crm.large_deals, r.person, 2026-01-02, false"
    })
    void isSeenFromTheDayOn(String table, String whose, String since, boolean isSeen) throws SQLException {
        House house = new House();
        int seller = house.id("seller");
        try (Connection owner = house.database.connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            statement.execute("update people.reporting_line set during = daterange('%s', null) where person = %d"
                    .formatted(since, seller));
        }
        String rows = "select %s from %s r".formatted(whose, table);
        assertThat(house.typed(house.signIn("leader"), rows).contains(String.valueOf(seller)))
                .isEqualTo(isSeen);
        assertThat(house.typed(house.signIn("seller"), rows)).contains(String.valueOf(seller));
        assertThat(house.typed(house.signIn("other_leader"), rows)).doesNotContain(String.valueOf(seller));
    }
}
