package org.rapport.files.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateCommandTests {

    private static final String GOOD = "--leaders 1 --sellers 2 --weeks 2 --until 2026-11-22 --lang en";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private int run(String call) {
        PrintStream print = new PrintStream(told, true, StandardCharsets.UTF_8);
        return new SimulateCommand(print, print).run(call.split(" "));
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesACompany() {
        Path out = folder.resolve("deep/company");
        assertThat(run(GOOD + " --out " + out)).isZero();
        assertThat(told()).contains("calendars, with people, absences, results, pulse rounds and truth.json");
        assertThat(out.resolve("truth.json")).exists();
        assertThat(out.resolve("calendars")).isNotEmptyDirectory();
    }

    @Test
    void refusesAFolderInWhichSomethingIs() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThat(run(GOOD + " --out " + folder)).isEqualTo(2);
        assertThat(told()).contains(folder.toString()).contains("Name a new folder");
        assertThat(folder.resolve("people.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --leaders 0 --sellers 2 --weeks 2        | is no number of leaders
            --leaders 1 --sellers x --weeks 2        | is no number of sellers
            --leaders 1 --sellers 2 --weeks 1001     | is no number of weeks
            --leaders 1 --sellers 2                  | --weeks is missing
            --leaders 1 --sellers 2 --weeks 2 --seed a      | is no whole number
            --leaders 1 --sellers 2 --weeks 2 --until never | is no date
            --leaders 1 --sellers 2 --weeks 2 --colour red  | --colour
            --leaders 1 --sellers 2 --weeks 2 --until       | --until
            """)
    void saysWhatIsWrongWithACall(String call, String what) {
        assertThat(run("--lang en --out " + folder.resolve("new") + " " + call)).isEqualTo(2);
        assertThat(told()).contains(what);
    }

    @Test
    void asksForAFolder() {
        assertThat(run(GOOD)).isEqualTo(2);
        assertThat(told()).contains("--out is missing");
    }

    @Test
    void helpsInGermanAndEnglish() {
        assertThat(run("--help --lang de")).isZero();
        assertThat(run("--help --lang en")).isZero();
        assertThat(told()).contains("neuer oder leerer Ordner").contains("new or empty folder");
    }
}
