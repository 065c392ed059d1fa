package org.rapport.files.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.files.people.People;
import org.rapport.files.people.PeopleReader;
import org.rapport.files.results.Results;
import org.rapport.files.results.ResultsReader;
import org.rapport.files.rounds.RoundAnswer;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.table.TableFile;

/** The folder of a company holds its results and rounds, and whoever they name stands in people.csv. */
class ResultsFolderTests {

    private static final Company COMPANY = new Company(4, 10, 6, 40, Simulated.UNTIL, false);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void holdsResultsThatNameOnlyWhoStandsInPeople() throws Exception {
        Simulated.write(COMPANY, folder);
        People people = PeopleReader.read(folder.resolve("people.csv"));
        Results read = ResultsReader.read(folder, people);
        World world = new World(COMPANY);
        for (TableFile<?> file : Results.FILES) {
            assertThat(read.list(file)).isNotEmpty().hasSameSizeAs(told(world, file));
            assertThat(Set.copyOf(read.list(file))).isEqualTo(Set.copyOf(told(world, file)));
        }
    }

    private static List<?> told(World world, TableFile<?> file) {
        return Stream.iterate(0, index -> index < world.parts(), index -> index + 1)
                .flatMap(index -> world.results(index, world.part(index)).list(file).stream())
                .toList();
    }

    @Test
    void holdsARoundEachFourWeeksWhoseCellsAreLeaders() throws Exception {
        Simulated.write(COMPANY, folder);
        People people = PeopleReader.read(folder.resolve("people.csv"));
        Set<String> cells = new HashSet<>();
        for (Path round : rounds()) {
            List<RoundAnswer> answers = RoundAnswer.FILE.read(round);
            assertThat(answers).isNotEmpty();
            answers.forEach(answer -> cells.add(answer.cell()));
        }
        assertThat(rounds()).hasSize(10);
        assertThat(cells).hasSize(10).allMatch(cell -> people.find(cell).isPresent());
    }

    private List<Path> rounds() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("rounds"))) {
            return files.toList();
        }
    }
}
