package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.operation.Restore;
import org.rapport.app.wall.House;

/** What somebody deletes of themselves, and what a restore deletes again of them, is the same. */
class DeletedWordsModuleTests {

    @Test
    void areTheSameAfterARestore() throws SQLException {
        Map<String, Integer> onTrust = lost((house, database) -> {
            try (Pages pages = new Pages(database)) {
                pages.browser().with("session", house.cookie("leader")).post("/trust/deletion", Map.of());
            }
        });
        Map<String, Integer> again = lost((house, database) -> {
            try (Connection owner = database.connect(Role.SETUP);
                    Statement statement = owner.createStatement()) {
                statement.execute("set role rapport_owner");
                Restore.deleteWords(
                        owner,
                        Integer.parseInt(
                                HouseTables.column(statement, "select id from people.person where name = 'leader'")
                                        .getFirst()));
            }
        });
        assertThat(onTrust)
                .containsOnlyKeys(
                        "help.request",
                        "plan.occasion",
                        "plan.wish",
                        "study.statement",
                        "talks.note",
                        "talks.point",
                        "talks.what_matters")
                .isEqualTo(again);
    }

    private interface Deletion {
        void in(House house, Database database) throws SQLException;
    }

    /** How many rows of which tables went by it. */
    private static Map<String, Integer> lost(Deletion deletion) throws SQLException {
        House house = new House();
        HouseTables.owner(house.database, "delete from work.scheduled_tasks"); // nothing is computed meanwhile
        Map<String, List<String>> before = HouseTables.rowsOf(house.database);
        deletion.in(house, house.database);
        Map<String, List<String>> after = HouseTables.rowsOf(house.database);
        Map<String, Integer> lost = new TreeMap<>();
        before.forEach((table, rows) -> {
            int gone = rows.size() - after.getOrDefault(table, List.of()).size();
            if (gone > 0) {
                lost.put(table, gone);
            }
        });
        return lost;
    }
}
