package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.app.database.Database;
import org.rapport.app.database.TestServer;
import org.rapport.files.people.AbsenceReader;
import org.rapport.files.people.PeopleReader;
import org.rapport.files.table.Refused;

/** People and absences come in from files and go out as files, and nothing is lost on the way. */
class PeopleFilesModuleTests {

    private static final String PEOPLE = """
            email,name,manager,role,aliases,cadence_days,contract_days,valid_from,valid_until,zone,person_number,granted
            top@m.example,Katrin Vogel,,Leitung,kv@m.example,14,5,,,Europe/Berlin,1,
            alt@m.example,Alt,top@m.example,Leitung,,14,5,,,,2,
            eva@m.example,Eva,alt@m.example,Verkauf,,7,2.5,2026-01-01,2026-06-30,,3,hr
            eva@m.example,Eva,top@m.example,Verkauf,,14,4,2026-07-01,,,3,hr
            alle@m.example,Alle,top@m.example,list,,14,5,,,,,
            """;
    private static final String ABSENCES = """
            email,from,until,part
            eva@m.example,2026-05-04,2026-05-08,full
            kv@m.example,2026-05-11,2026-05-11,afternoon
            """;

    private Database database;
    private Pages pages;
    private Browser admin;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        database = TestServer.fresh();
        pages = new Pages(database);
        admin = Visits.setUp(pages);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void exportsPeopleThatAreReadBackEqual() throws Exception {
        admin.upload("/people", PEOPLE);
        admin.post("/people/1/contracts", Map.of("days", "3", "region", "DE-BY"));
        List<String> kept = kept();
        HttpResponse<String> exported = admin.get("/people/people.csv");
        assertThat(exported.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("people.csv");
        assertThat(persons(exported.body()))
                .containsAll(persons(PEOPLE).stream()
                        .map(person -> person.replace("granted=null", "granted=[]"))
                        .toList());
        assertThat(admin.upload("/people", exported.body()).body()).contains("5 Personen wurden übernommen");
        assertThat(kept()).isEqualTo(kept);
        assertThat(admin.get("/people/people.csv").body()).isEqualTo(exported.body());
    }

    private List<String> persons(String csv) throws IOException, Refused {
        return PeopleReader.read(Files.writeString(folder.resolve("people.csv"), csv)).persons().stream()
                .map(person -> person.toString().replaceAll("\\bid=\\d+|line=\\d+", ""))
                .toList();
    }

    /** Every line, contract, alias and role, as it stands. */
    private List<String> kept() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = TestServer.superuser(database);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("reporting_line", "contract", "alias", "absence")) {
                ResultSet found = statement.executeQuery("select t::text from people." + table + " t order by 1");
                while (found.next()) {
                    rows.add(table + found.getString(1));
                }
            }
        }
        return rows;
    }

    @Test
    void replacesAbsencesWithinTheSpanOfTheFileAlone() throws IOException, Refused {
        admin.upload("/people", PEOPLE);
        assertThat(admin.upload("/people/absences", ABSENCES).body())
                .contains("2 Abwesenheiten wurden übernommen, 0 bisherige");
        String again =
                ABSENCES.replace("2026-05-04,2026-05-08", "2026-05-06,2026-05-07") + "wer@m.example,2026-05-06,,\n";
        assertThat(admin.upload("/people/absences", again).body())
                .contains("2 Abwesenheiten wurden übernommen, 2 bisherige ersetzt", "wer@m.example");
        assertThat(AbsenceReader.read(Files.writeString(
                                folder.resolve("a.csv"),
                                admin.get("/people/absences.csv").body()))
                        .absences()
                        .stream()
                        .map(absence -> absence.email() + " " + absence.days().from() + " "
                                + absence.days().until() + " " + absence.part()))
                .containsExactlyInAnyOrder(
                        "eva@m.example 2026-05-04 2026-05-05 FULL",
                        "eva@m.example 2026-05-06 2026-05-07 FULL",
                        "top@m.example 2026-05-11 2026-05-11 AFTERNOON");
    }

    @Test
    void takesAnAbsenceFileWholeOrNotAtAll() {
        admin.upload("/people", PEOPLE);
        HttpResponse<String> refused =
                admin.upload("/people/absences", ABSENCES.replace("2026-05-11,2026", "gestern,2026"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("absences.csv:3");
        assertThat(admin.get("/people/absences.csv").body()).isEqualTo("email,from,until,part\r\n");
        assertThat(admin.upload("/people/absences", "").statusCode()).isEqualTo(422);
    }

    @Test
    void saysWhatAFileCantDoToThoseWhoArentInIt() {
        admin.upload("/people", PEOPLE);
        String before = admin.get("/people/people.csv").body();
        assertThat(admin.upload("/people", "email,name,manager\ntop@m.example,Katrin,eva@m.example\n")
                        .body())
                .contains("entstünde ein Kreis von Führungskräften", "Nichts wurde übernommen");
        assertThat(admin.upload("/people", "email,name,aliases\nneu@m.example,Neu,kv@m.example\n")
                        .body())
                .contains("gehört jemandem, der nicht in der Datei steht");
        assertThat(admin.get("/people/people.csv").body()).isEqualTo(before);
    }
}
