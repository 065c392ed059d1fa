package org.rapport.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Role;

/** A request for help is over after seven days: nobody sees it, and the next one, or the next night, sweeps it away. */
class HelpRequestTests {

    private static final String PERSONS = "select person from help.request";

    @Test
    void isOverAfterSevenDays() throws SQLException {
        House house = new House();
        String seller = String.valueOf(house.id("seller"));
        assertThat(house.typed(house.signIn("leader"), PERSONS)).contains(seller);
        asOwner(house, "update help.request set since = now() - interval '7 days' where person = " + seller);
        assertThat(house.typed(house.signIn("leader"), PERSONS)).isNotEmpty().doesNotContain(seller);
        assertThat(house.typed(house.signIn("seller"), PERSONS)).doesNotContain(seller);
        assertThat(house.whose("help.request", "person")).contains(seller);
        try (Connection web = house.database.connect(Role.WEB);
                Statement statement = web.createStatement()) {
            web.setAutoCommit(false);
            House.carry(web, house.signIn("hr"));
            statement.execute("delete from help.request where person = " + house.id("hr"));
            web.commit();
        }
        assertThat(house.whose("help.request", "person")).isNotEmpty().doesNotContain(seller);
    }

    @Test
    void letsTheNightDeleteWhatIsOverAndNothingElse() throws SQLException {
        House house = new House();
        String seller = String.valueOf(house.id("seller"));
        asOwner(house, "update help.request set since = now() - interval '7 days' where person = " + seller);
        try (Connection work = house.database.connect(Role.WORK);
                Statement statement = work.createStatement()) {
            statement.executeUpdate("delete from help.request");
        }
        assertThat(house.whose("help.request", "person"))
                .hasSize(House.PERSONS.size())
                .doesNotContain(seller);
    }

    private static void asOwner(House house, String sql) throws SQLException {
        try (Connection owner = house.database.connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            statement.execute(sql);
        }
    }
}
