package org.rapport.files.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.simulate.company.Company;
import tools.jackson.databind.JsonNode;

/** What {@code week} finds in the files is what was lived: for every leader, in every program's style. */
class TruthTests {

    private static final double EXACT = 1e-9;
    private static final int DEFAULT_WEEKS = 12;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, 5, 6, 20, 2026-11-22", "2, 4, 3, 20, 2026-04-15", "3, 4, 9, 20, 2027-01-10"})
    void findsJustWhatWasLived(long seed, int leaders, int sellers, int weeks, String until) throws IOException {
        check(new Company(seed, leaders, sellers, weeks, java.time.LocalDate.parse(until), false));
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "11, 9, 12, 60, 2026-11-22",
        "12, 12, 5, 60, 2024-02-29",
        "13, 8, 1, 60, 2030-07-03",
        "14, 8, 20, 9, 2026-01-01"
    })
    void findsJustWhatWasLivedInLargerCompanies(long seed, int leaders, int sellers, int weeks, String until)
            throws IOException {
        check(new Company(seed, leaders, sellers, weeks, java.time.LocalDate.parse(until), true));
    }

    private void check(Company company) throws IOException {
        Simulated simulated = Simulated.write(company, folder);
        JsonNode leaders = simulated.truth().get("leaders");
        assertThat(leaders.size()).isEqualTo(company.leaders() + company.areas());
        for (JsonNode leader : leaders) {
            String email = leader.get("email").asString();
            JsonNode all = simulated.week(email, company.weeks());
            assertThat(all.get("problems").size()).as(email).isZero();
            assertThat(leader.get("weeks").size()).isEqualTo(company.weeks());
            for (int week = 0; week < company.weeks(); week++) {
                assertSame(all.get("weeks").get(week), leader.get("weeks").get(week), email);
            }
            JsonNode median = simulated.week(email, DEFAULT_WEEKS).get("median");
            assertSame(median, leader.get("median"), email);
        }
    }

    private static void assertSame(JsonNode actual, JsonNode expected, String email) {
        for (String figure : new String[] {"h1", "h2", "h3"}) {
            String place = email + " " + expected + " " + figure;
            if (expected.get(figure).isNull()) {
                assertThat(actual.get(figure).isNull()).as(place).isTrue();
            } else {
                assertThat(actual.get(figure).asDouble())
                        .as(place)
                        .isCloseTo(expected.get(figure).asDouble(), within(EXACT));
            }
        }
        if (expected.has("week")) {
            assertThat(actual.get("week").asString())
                    .isEqualTo(expected.get("week").asString());
        }
    }
}
