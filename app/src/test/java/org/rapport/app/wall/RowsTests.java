package org.rapport.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of person × every table: the rows they get are the rows that docs/privacy.md says. */
class RowsTests {

    private static final Map<String, Map<String, String>> PAGE = PrivacyPage.table("Whose rows a page can show");
    private static final Map<String, String> KINDS = Map.of(
            "nobody", "",
            "seller", "seller",
            "leader", "leader",
            "leader's leader", "top",
            "management", "management",
            "HR", "hr",
            "works council", "works_council",
            "admin", "admin");
    private static final Map<String, String> REPORTS = Map.of("leader", "seller", "top", "leader");
    private static final Map<String, String> LEADERS = Map.of("seller", "leader", "leader", "top");

    private static House house;

    @BeforeAll
    static void build() throws SQLException {
        house = new House();
    }

    static Stream<Arguments> cells() {
        return PAGE.entrySet().stream()
                .flatMap(row -> KINDS.keySet().stream().map(kind -> Arguments.of(row.getKey(), kind)));
    }

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("cells")
    void showsEachTheRowsOfThePage(String table, String kind) throws SQLException {
        String person = Objects.requireNonNull(KINDS.get(kind));
        String whose = PrivacyPage.cell(PAGE, table, "whose");
        Token token = person.isEmpty() ? Token.NOBODY : house.signIn(person);
        try {
            assertThat(new TreeSet<>(house.typed(token, "select %s from %s".formatted(whose, table))))
                    .isEqualTo(expected(person, PrivacyPage.cell(PAGE, table, kind), house.whose(table, whose)));
        } finally {
            house.signOut(token);
        }
    }

    private static Set<String> expected(String person, String cell, List<String> there) {
        Set<String> ids = new TreeSet<>();
        for (String word : cell.split(", ")) {
            List<String> names = switch (word) {
                case "own" -> List.of(person);
                case "reports" -> List.of(Objects.requireNonNull(REPORTS.get(person)));
                case "leader" -> List.of(Objects.requireNonNull(LEADERS.get(person)));
                case "maker" -> List.of("admin");
                case "viewer" -> List.of("stranger");
                case "all" -> List.copyOf(house.ids.keySet());
                case "–" -> List.of();
                default -> throw new AssertionError("no such word: " + word);
            };
            names.forEach(name -> ids.add(String.valueOf(house.ids.get(name))));
        }
        ids.retainAll(there);
        return ids;
    }

    @Test
    void holdsEveryTableOfTheDatabaseThatConcernsAPerson() {
        Set<String> tables =
                new TreeSet<>(PrivacyPage.table("Roles of the database").keySet());
        tables.removeAll(Set.of(
                "people.company",
                "people.forgotten_address",
                "people.file",
                "trust.parameters",
                "ledger.refused",
                "trust.pause",
                "trust.purpose",
                "trust.ended",
                "trust.change",
                "ledger.protected_address",
                "accounts.session",
                "plan.copy",
                "post.mailbox",
                "study.publication",
                "crm.import",
                "crm.mapping",
                "crm.rate",
                "crm.labelled",
                "work.scheduled_tasks"));
        assertThat(PAGE.keySet()).containsExactlyInAnyOrderElementsOf(tables);
    }
}
