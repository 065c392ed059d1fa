package org.rapport.files.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes, wrong usage and where the answer goes: contract of week, options and "Exit codes". */
class OptionsTests {

    @TempDir
    private Path folder = Path.of("");

    private String calendar = "";

    @BeforeEach
    void writesACalendar() throws IOException {
        Path path = folder.resolve("boss.ics");
        Files.writeString(path, Calendars.of("boss.ics", "Tu 09:00-10:00 | boss* anna+"));
        calendar = path.toString();
    }

    private Answer week(String... more) {
        List<String> call = new ArrayList<>(List.of("--lang", "en", "--format", "json", "--me", "boss@firma.example"));
        call.addAll(List.of("--until", "2026-11-22", "--zone", "Europe/Berlin", "--reports", "anna@firma.example"));
        call.addAll(List.of(more));
        call.add(calendar);
        return Ask.run(call.toArray(String[]::new));
    }

    @Test
    void answersWithZero() {
        assertThat(week().code()).isZero();
        assertThat(week().err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {
                "--colour blue = --colour",
                "--zone Europa/Berlin = Europa/Berlin",
                "--until 22.11.2026 = 22.11.2026",
                "--until 2026-02-30 = 2026-02-30",
                "--weeks 0 = \"0\"",
                "--weeks -1 = -1",
                "--weeks many = many",
                "--weeks 1001 = 1001",
                "--format xml = xml",
                "--me boss = boss",
                "--reports anna = --reports",
                "--reports anna@firma.example,bert = --reports",
                "--reports , = --reports",
                "--reports boss = --reports",
                "--absences nowhere.csv = nowhere.csv",
                "--holidays XX = XX",
                "nowhere.ics = nowhere.ics",
            })
    void refusesWrongUsageAndNamesIt(String options, String named) {
        Answer answer = week(options.split(" "));
        assertThat(answer.code() + answer.out()).isEqualTo("2");
        assertThat(answer.err()).contains(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--zone", "--until", "--weeks", "--format", "--me", "--people", "--out"})
    void refusesAnOptionWithoutItsValue(String option) {
        Answer answer = Ask.run("--lang", "en", calendar, option);
        assertThat(answer.code() + answer.out()).isEqualTo("2");
        assertThat(answer.err()).contains(option);
    }

    @Test
    void refusesACallWithoutCalendar() {
        Answer answer = Ask.run("--lang", "en");
        assertThat(answer.code() + answer.out()).isEqualTo("2");
        assertThat(answer.err()).contains(".ics");
    }

    @Test
    void refusesReportsTogetherWithPeople() throws IOException {
        Path people = Files.writeString(folder.resolve("people.csv"), Ask.TEAM);
        assertThat(week("--people", people.toString()).code()).isEqualTo(2);
    }

    @Test
    void refusesAPeopleFileThatDoesntExist() {
        assertThat(Ask.run("--people", "nowhere.csv", calendar).err()).contains("nowhere.csv");
        assertThat(Ask.run("--people", "nowhere.csv", calendar).code()).isEqualTo(2);
    }

    @Test
    void refusesReportsThatAreTheLeaderAlone() {
        assertThat(week("--reports", "boss@firma.example").code()).isEqualTo(2);
    }

    @Test
    void speaksGermanUnlessToldOtherwise() {
        assertThat(Ask.run("--lang", "de").err()).contains("Kalender");
        assertThat(Ask.run("--lang", "en").err()).contains("calendar");
        assertThat(Ask.run("--lang", "fr").code()).isEqualTo(2);
    }

    @Test
    void showsItsOptions() {
        Answer help = Ask.run("--lang", "en", "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("--me", "--people", "--reports", "--absences", "--holidays", "--zone", "--until")
                .contains("--weeks", "--format", "--out", "--lang");
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void isOneWhereThereIsNoAnswer() throws IOException {
        Files.writeString(Path.of(calendar), Calendars.of("boss.ics", "Tu 09:00-10:00 |"));
        assertThat(week().code()).isEqualTo(1);
    }

    // --out

    @Test
    void writesTheAnswerToAFileAndNothingToStandardOutput() throws IOException {
        Path out = folder.resolve("answer.json");
        Answer answer = week("--out", out.toString());
        assertThat(answer.code() + answer.out()).isEqualTo("0");
        assertThat(Files.readString(out)).isEqualTo(week().out());
    }

    @Test
    void replacesAFileWholeAndLeavesNothingBesides() throws IOException {
        Path out = Files.writeString(folder.resolve("answer.json"), "old".repeat(100_000));
        week("--out", out.toString());
        assertThat(Files.readString(out)).isEqualTo(week().out());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("answer.json", "boss.ics");
        }
    }

    @Test
    void writesTheJsonAlsoWhereThereIsNoAnswer() throws IOException {
        Files.writeString(Path.of(calendar), Calendars.of("boss.ics", ""));
        Path out = folder.resolve("answer.json");
        assertThat(week("--out", out.toString()).code()).isEqualTo(1);
        assertThat(Files.readString(out)).contains("NO_EVENTS");
    }

    @Test
    void keepsTheOldFileWhereTheCallIsRefused() throws IOException {
        Path out = Files.writeString(folder.resolve("answer.json"), "old");
        Path people = Files.writeString(folder.resolve("people.csv"), "name\nAnna\n");
        Answer answer =
                Ask.run("--me", "boss@firma.example", "--people", people.toString(), "--out", out.toString(), calendar);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(Files.readString(out)).isEqualTo("old");
    }

    @Test
    void saysThatAFolderCantBeWrittenBeforeItReadsTheCalendar() throws IOException {
        Files.writeString(Path.of(calendar), "no calendar at all");
        Answer answer = week("--out", folder.toString());
        assertThat(answer.code() + answer.out()).isEqualTo("2");
        assertThat(answer.err()).contains(folder.toString()).doesNotContain("boss.ics");
    }

    @Test
    void saysThatAFileInNoFolderCantBeWritten() {
        String out = folder.resolve("nowhere").resolve("answer.json").toString();
        Answer answer = week("--out", out);
        assertThat(answer.code() + answer.out()).isEqualTo("2");
        assertThat(answer.err()).contains(out);
    }

    /** The folder of the kernel: nobody makes a file there, whatever the account may do elsewhere. */
    @Test
    void saysThatAFileInAFolderOfOthersCantBeWritten() {
        Answer answer = week("--out", "/proc/answer.json");
        assertThat(answer.code() + answer.out()).isEqualTo("2");
        assertThat(answer.err()).contains("answer.json");
    }
}
