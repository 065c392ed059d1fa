package org.rapport.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.week.WeekCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The same life as people's programs really export it: the same answer, or an honest word. */
class ExportTests {

    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outlook-full-de.ics",
                "outlook-full-en.ics",
                "google-de.zip",
                "google-en.zip",
                "apple-exchange-de.ics",
                "apple-exchange-en.ics"
            })
    void givesTheSameAnswerWhateverProgramWroteIt(String export) throws Exception {
        JsonNode expected = new ObjectMapper().readTree(path("expected.json").toFile());
        JsonNode actual = answer(export, "people.csv");
        for (String part : new String[] {"leader", "weeks", "median", "gini", "giniCorrected", "people"}) {
            assertSame(actual.get(part), expected.get(part), part);
        }
    }

    @Test
    void readsGermanPeopleFilesLikeEnglishOnes() throws Exception {
        assertThat(answer("google-de.zip", "people-de.csv").get("median"))
                .isEqualTo(answer("google-de.zip", "people.csv").get("median"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"outlook-limited-de.ics", "outlook-availability-de.ics", "outlook-published-en.ics"})
    void saysSoWhereAnExportLeavesOutWhoTookPart(String export) throws Exception {
        JsonNode answer = answer(export, "people.csv");
        assertThat(answer.get("median").get("status").asString()).isEqualTo("NO_PARTICIPANTS");
        assertThat(answer.get("median").get("h2").isNull()).isTrue();
        assertThat(answer.get("weeks").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outlook-full-de.ics",
                "outlook-limited-de.ics",
                "google-de.zip",
                "apple-exchange-de.ics",
                "outlook-published-en.ics"
            })
    void neverTellsWhatATalkIsAbout(String export) throws Exception {
        for (String format : new String[] {"text", "json", "html"}) {
            assertThat(run(export, "people.csv", format)).doesNotContain("GEHEIM");
        }
    }

    private static void assertSame(JsonNode actual, JsonNode expected, String place) {
        if (expected.isNumber()) {
            assertThat(actual.asDouble()).as(place).isCloseTo(expected.asDouble(), within(EXACT));
        } else if (expected.isArray()) {
            assertThat(actual.size()).as(place).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertSame(actual.get(i), expected.get(i), place + "/" + i);
            }
        } else if (expected.isObject()) {
            expected.properties()
                    .forEach(entry ->
                            assertSame(actual.get(entry.getKey()), entry.getValue(), place + "/" + entry.getKey()));
        } else {
            assertThat(actual).as(place).isEqualTo(expected);
        }
    }

    private static JsonNode answer(String export, String people) throws Exception {
        return new ObjectMapper().readTree(run(export, people, "json"));
    }

    private static String run(String export, String people, String format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        new WeekCommand(print, print).run(new String[] {
            path(export).toString(),
            "--people",
            path(people).toString(),
            "--absences",
            path("absences.csv").toString(),
            "--me",
            "katrin.vogel@firma.example",
            "--until",
            "2026-11-22",
            "--format",
            format
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Path path(String name) throws Exception {
        return Path.of(Objects.requireNonNull(ExportTests.class.getResource("/exports/" + name), name)
                .toURI());
    }
}
