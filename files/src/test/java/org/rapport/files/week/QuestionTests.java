package org.rapport.files.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.Words;
import org.rapport.files.answer.Calculation.Assumed;

/** "Sind das Ihre Leute?": contract of week, "Without people". */
class QuestionTests {

    private static final List<Assumed> PEOPLE = List.of(
            new Assumed("anna@firma.example", 9),
            new Assumed("bert@firma.example", 4),
            new Assumed("c@firma.example", 3));

    private record Asked(List<String> left, String out) {}

    private static Asked ask(String typed) {
        InputStream before = System.in;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
            Question question = new Question(
                    Words.in("command", Locale.ENGLISH), new PrintStream(out, true, StandardCharsets.UTF_8));
            List<String> left = question.ask(PEOPLE, "boss@firma.example");
            return new Asked(left, out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            quoteCharacter = '`',
            value = {
                "`\\n\\n` = anna@firma.example bert@firma.example c@firma.example",
                "`` = anna@firma.example bert@firma.example c@firma.example",
                "`2\\n\\n` = anna@firma.example c@firma.example",
                "`3 1\\n\\n` = bert@firma.example",
                "`1, 3;3\\n\\n` = bert@firma.example",
                "`4\\n2\\n\\n` = anna@firma.example c@firma.example",
                "`two\\n\\n\\n` = anna@firma.example bert@firma.example c@firma.example",
                "`1 2 3\\n2\\n\\n` = anna@firma.example c@firma.example",
            })
    void strikesOutByNumberUntilSomebodyIsLeft(String typed, String left) {
        assertThat(String.join(" ", ask(typed.replace("\\n", "\n")).left)).isEqualTo(left);
    }

    @Test
    void showsThemNumberedWithTheDaysTheyTalked() {
        assertThat(ask("").out)
                .contains(
                        "   1  anna@firma.example  on   9 days",
                        "   2  bert@firma.example  on   4 days",
                        "   3  c@firma.example     on   3 days");
    }

    @Test
    void keepsTheAnswerAsAPeopleFileThatGivesTheSamePeople(@TempDir Path folder) throws IOException {
        Path kept = folder.resolve("people.csv");
        assertThat(ask("2\n" + kept + "\n").out).contains("--people " + kept);
        Answer answer = Ask.week("Tu 09:00-10:00 | boss* anna+")
                .people(Files.readString(kept))
                .answer();
        assertThat(answer.at("leader") + " " + answer.people("email"))
                .isEqualTo("boss@firma.example c@firma.example anna@firma.example");
    }

    @Test
    void overwritesNoFile(@TempDir Path folder) throws IOException {
        Path there = Files.writeString(folder.resolve("people.csv"), "mine");
        assertThat(ask("\n" + there + "\n").out).contains("nothing was kept");
        assertThat(Files.readString(there)).isEqualTo("mine");
        assertThat(ask("\n" + folder.resolve("nowhere").resolve("people.csv") + "\n").out)
                .contains("nothing was kept");
    }
}
