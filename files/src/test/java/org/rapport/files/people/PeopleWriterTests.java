package org.rapport.files.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.files.table.Refused;

class PeopleWriterTests {

    private static final String PEOPLE = """
            email,name,manager,role,aliases,cadence_days,contract_days,valid_from,valid_until,zone,person_number,granted
            top@m.example,"Vogel, Katrin",,Leitung,k.v@m.example;kv@m.example,14,5,,,Europe/Berlin,0007,admin;hr
            eva@m.example,'=HYPERLINK(1),top@m.example,'-Verkauf,,7,2.5,2026-01-01,2026-06-30,,'+49,
            eva@m.example,''@quer,,'-Verkauf,,14,4,2026-07-01,,,'+49,
            neu@m.example,'Ohne,top@m.example,"Ver
            kauf; ""Süd"" und West",,14,5,,,,,works_council
            alle@m.example,Alle,top@m.example,list,,14,5,,,,,
            """;

    @TempDir
    private Path folder;

    @Test
    void readsBackEqualWhatItWrites() throws IOException, Refused {
        People people = PeopleReader.read(Files.writeString(folder.resolve("a.csv"), PEOPLE));
        assertThat(people.persons().get(1).rows().getFirst().name()).isEqualTo("=HYPERLINK(1)");
        assertThat(people.persons().get(1).rows().getLast().name()).isEqualTo("'@quer");
        assertThat(people.persons().get(2).rows().getFirst().name()).isEqualTo("'Ohne");
        StringWriter written = new StringWriter();
        PeopleWriter.write(people, written);
        People again = PeopleReader.read(Files.writeString(folder.resolve("b.csv"), written.toString()));
        assertThat(withoutLines(again)).isEqualTo(withoutLines(people));
        assertThat(again.aliases(again.persons().getFirst())).containsExactly("k.v@m.example", "kv@m.example");
        assertThat(written.toString().split("[,\\r\\n]+")).noneMatch(cell -> cell.matches("\"?[=+@-].*"));
    }

    private static List<String> withoutLines(People people) {
        return people.persons().stream()
                .map(person -> person.toString().replaceAll("line=\\d+", ""))
                .toList();
    }

    @Test
    void writesAbsencesThatAreReadBackEqual() throws IOException, Refused {
        Path file = Files.writeString(folder.resolve("absences.csv"), """
                email,from,until,part
                eva@m.example,2026-05-04,2026-05-08,full
                +49@m.example,2026-05-11,2026-05-11,afternoon
                """);
        List<Absence> absences = AbsenceReader.read(file).absences();
        StringWriter written = new StringWriter();
        AbsenceWriter.write(absences, written);
        assertThat(written.toString()).contains("'+49@m.example");
        assertThat(AbsenceReader.read(Files.writeString(folder.resolve("b.csv"), written.toString()))
                        .absences())
                .isEqualTo(absences);
    }
}
