package org.rapport.files.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.table.Refusal;
import org.rapport.files.table.Refused;

/** People files as people's programs write them, and those that are refused: contract of week, "People CSV". */
class PeopleReaderTests {

    @TempDir
    private Path folder = Path.of("");

    private People read(byte[] csv) throws IOException, Refused {
        return PeopleReader.read(Files.write(folder.resolve("people.csv"), csv));
    }

    private People read(String csv) throws IOException, Refused {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Person person(People people, String address) {
        return people.find(address).orElseThrow();
    }

    private static PersonRow row(People people, String address) {
        return person(people, address).rows().getFirst();
    }

    /** {@code REASON line column}, or "read". */
    private String refusal(String csv) throws IOException {
        Refused refused = refused(csv);
        if (refused == null) {
            return "read";
        }
        Refusal refusal = refused.refusals().getFirst();
        return refusal.reason() + " " + refusal.line() + " " + refusal.column();
    }

    private @Nullable Refused refused(String csv) throws IOException {
        try {
            read(csv);
            return null;
        } catch (Refused e) {
            return e;
        }
    }

    private static String lines(String drawn) {
        return drawn.replace("\\n", "\n");
    }

    // what is read

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email,name,manager\na@x.example,Ännchen,b@x.example\n",
                "email;name;manager\r\na@x.example;Ännchen;b@x.example\r\n",
                "\uFEFFemail,name,manager\na@x.example,Ännchen,b@x.example",
                "MANAGER , Name , EMail\nB@X.example , Ännchen , A@x.Example\n",
                "\"email\",\"name\",\"manager\"\n\"a@x.example\",\"Ännchen\",\"b@x.example\"\n",
                "E-Mail;Name;Führungskraft;Lieblingsfarbe\na@x.example;Ännchen;b@x.example;blau\n",
                "\nemail,name,manager\n\n,,\na@x.example,Ännchen,b@x.example,too,many\n",
                "email,name,manager\na@x.example,Ännchen,b@x.example\nb@x.example\n",
                "name,manager,email,email\nÄnnchen,b@x.example,a@x.example,other@x.example\n",
            })
    void readsColumnsByNameInAnyOrderAndCase(String csv) throws Exception {
        PersonRow row = row(read(csv), "a@x.example");
        assertThat(row.email() + " " + row.name() + " " + row.manager()).isEqualTo("a@x.example Ännchen b@x.example");
    }

    @Test
    void readsWindows1252() throws Exception {
        byte[] csv = "E-Mail;Name;gültig_ab\na@x.example;Jörg Weiß – Ä;2026-01-01\n"
                .getBytes(Charset.forName("windows-1252"));
        assertThat(row(read(csv), "a@x.example").name()).isEqualTo("Jörg Weiß – Ä");
        assertThat(row(read(csv), "a@x.example").valid().from()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void readsAllGermanHeaders() throws Exception {
        People people = read("""
                E-Mail;Name;Führungskraft;Rolle;Aliasse;Rhythmus_Tage;Vertragstage;gültig_ab;gültig_bis;Zeitzone
                a@x.example;A;b@x.example;Assistant;c@x.example;7;3,5;2026-01-01;2026-12-31;Europe/Vienna
                """);
        PersonRow row = row(people, "c@x.example");
        assertThat(row.manager() + " " + row.cadenceDays() + " " + row.contractDays() + " " + row.valid() + " "
                        + row.zone())
                .isEqualTo("b@x.example 7 3.5 Period[from=2026-01-01, until=2026-12-31] Europe/Vienna");
        assertThat(person(people, "a@x.example").kind()).isEqualTo(Person.Kind.ASSISTANT);
    }

    @Test
    void listsTheAliasesOfAPersonByName() throws Exception {
        People people = read("email,aliases\na@x.example,c@x.example;b@x.example\n");
        assertThat(people.aliases(person(people, "a@x.example"))).containsExactly("b@x.example", "c@x.example");
    }

    @Test
    void takesDefaultsForEmptyFields() throws Exception {
        PersonRow row = row(read("email,cadence_days,contract_days,valid_from\na@x.example,,,\n"), "a@x.example");
        assertThat(row.cadenceDays() + " " + row.contractDays() + " " + row.zone())
                .isEqualTo("14 5.0 null");
        assertThat(row.valid().contains(LocalDate.MIN) && row.valid().contains(LocalDate.MAX))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"5, 5.0", "3.5, 3.5", "'\"3,5\"', 3.5", "7, 7.0", "0.5, 0.5"})
    void readsContractDaysWithPointOrComma(String written, double days) throws Exception {
        assertThat(row(read("email,contract_days\na@x.example," + written), "a@x.example")
                        .contractDays())
                .isEqualTo(days);
    }

    @Test
    void readsWindowsZonesToo() throws Exception {
        assertThat(row(read("email,zone\na@x.example,W. Europe Standard Time"), "a@x.example")
                        .zone())
                .hasToString("Europe/Berlin");
    }

    @Test
    void holdsTheAliasesOfAllRowsTogether() throws Exception {
        People people = read("""
                        email,aliases,valid_from,valid_until
                        a@x.example,b@x.example; C@x.example ;,,2025-12-31
                        A@x.example,d@x.example;b@x.example,2026-01-01,
                        """);
        assertThat(people.persons()).hasSize(1);
        for (String alias : new String[] {"b@x.example", "c@x.example", "d@x.example"}) {
            assertThat(person(people, alias).email()).isEqualTo("a@x.example");
        }
    }

    @Test
    void letsAnEmailWinOverAnAlias() throws Exception {
        People people = read("email,aliases\na@x.example,b@x.example\nb@x.example,a@x.example\n");
        assertThat(person(people, "b@x.example").email()).isEqualTo("b@x.example");
        assertThat(person(people, "a@x.example").email()).isEqualTo("a@x.example");
    }

    @Test
    void letsTheFirstRowGiveTheRole() throws Exception {
        People people =
                read("email,role,valid_from,valid_until\na@x.example,SYSTEM,,2025-12-31\na@x.example,,2026-01-01,\n");
        assertThat(person(people, "a@x.example").kind()).isEqualTo(Person.Kind.SYSTEM);
    }

    // what is refused: reason, line and column as the file names it

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            quoteCharacter = '`',
            value = {
                "`` = HEADER_MISSING 1",
                "`\\n\\n` = HEADER_MISSING 1",
                "name,manager\\nA,b@x.example = EMAIL_COLUMN_MISSING 1 email",
                "Name;E-Mail\\nA; = EMAIL_MISSING 2 E-Mail",
                "email,name\\na@x.example,A\\n,B = EMAIL_MISSING 3 email",
                "email,valid_from\\na@x.example,1.1.2026 = DATE 2 valid_from",
                "E-Mail;gültig_bis\\na@x.example;31.12.2026 = DATE 2 gültig_bis",
                "email,valid_until\\na@x.example,2026-02-30 = DATE 2 valid_until",
                "email,cadence_days\\na@x.example,two weeks = CADENCE 2 cadence_days",
                "email,cadence_days\\na@x.example,0 = CADENCE 2 cadence_days",
                "email,cadence_days\\na@x.example,7.5 = CADENCE 2 cadence_days",
                "email,cadence_days\\na@x.example,99999999999 = CADENCE 2 cadence_days",
                "email,contract_days\\na@x.example,0 = CONTRACT_DAYS 2 contract_days",
                "email,contract_days\\na@x.example,7.5 = CONTRACT_DAYS 2 contract_days",
                "email,contract_days\\na@x.example,-1 = CONTRACT_DAYS 2 contract_days",
                "email,contract_days\\na@x.example,five = CONTRACT_DAYS 2 contract_days",
                "email,contract_days\\na@x.example,NaN = CONTRACT_DAYS 2 contract_days",
                "email,Zone\\na@x.example,Berlin = ZONE 2 Zone",
                "email,name\\na@x.example,\"two\\nlines\"\\n,B = EMAIL_MISSING 4 email",
            })
    void refusesARowThatCantBeRead(String csv, String refusal) throws IOException {
        assertThat(refusal(lines(csv)).strip()).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', '', PERIODS_OVERLAP 3 valid_from",
        "'', 2026-06-30, 2026-06-30, '', PERIODS_OVERLAP 3 valid_from",
        "'', 2026-06-30, 2026-07-01, '', read",
        "2026-07-01, '', '', 2026-06-30, read",
        "2026-07-01, '', '', 2026-07-01, PERIODS_OVERLAP 3 valid_from",
        "2026-07-01, 2026-06-30, '', '', read",
    })
    void refusesPeriodsOfOnePersonThatOverlap(String from1, String until1, String from2, String until2, String refusal)
            throws IOException {
        String csv = "email,valid_from,valid_until\na@x.example,%s,%s\nA@x.example,%s,%s\n"
                .formatted(from1, until1, from2, until2);
        assertThat(refusal(csv)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "System", "assistant"})
    void checksNoMachineOrAssistantForOverlapOrCircle(String role) throws IOException {
        assertThat(refusal("email,manager,role\na@x.example,a@x.example," + role + "\na@x.example,,\n"))
                .isEqualTo("read");
    }

    @Test
    void refusesAnAliasOfTwoPeople() throws IOException {
        assertThat(refusal("email,aliases\na@x.example,c@x.example\nb@x.example,d@x.example;C@x.example\n"))
                .isEqualTo("ALIAS_TAKEN 3 aliases");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            quoteCharacter = '`',
            value = {
                "a@x.example,a@x.example,,, = MANAGER_CYCLE 2 manager",
                "a@x.example,alias@x.example,,,alias@x.example = MANAGER_CYCLE 2 manager",
                "a@x.example,b@x.example,,,\\nb@x.example,a@x.example,,, = MANAGER_CYCLE 2 manager",
                "a@x.example,b@x.example,,,\\nb@x.example,c@x.example,,,\\nc@x.example,a@x.example,,, = MANAGER_CYCLE 2 manager",
                "a@x.example,b@x.example,,2026-06-30,\\nb@x.example,a@x.example,2026-07-01,, = read",
                "a@x.example,b@x.example,,2026-07-01,\\nb@x.example,a@x.example,2026-07-01,, = MANAGER_CYCLE 2 manager",
                "a@x.example,a@x.example,2026-07-01,2026-06-30, = read",
                "a@x.example,chief@x.example,,, = read",
                "a@x.example,b@x.example,,,\\nc@x.example,b@x.example,,,\\nb@x.example,d@x.example,,, = read",
            })
    void refusesACircleOfManagersOnAnyDate(String rows, String refusal) throws IOException {
        String actual = refusal("email,manager,valid_from,valid_until,aliases\n" + lines(rows));
        // which row of a circle is named is left open, but it is one of it
        assertThat(actual.replaceFirst("CYCLE [34]", "CYCLE " + refusal.replaceFirst("\\D+(\\d).*", "$1")))
                .isEqualTo(refusal);
    }

    @Test
    void checksAWideTreeOfManyPeopleInNoTime() throws IOException {
        StringBuilder csv = new StringBuilder("email,manager\np0@x.example,\n");
        for (int i = 1; i < 5_000; i++) {
            csv.append("p%d@x.example,p%d@x.example\n".formatted(i, (i - 1) / 8));
        }
        assertThat(refusal(csv.toString())).isEqualTo("read");
    }

    @Test
    void refusesAFileThatIsNoCsv() throws IOException {
        assertThat(refusal("email,name\na@x.example,\"never closed\n")).isIn("read", "FILE_UNREADABLE 1 ");
        Refused refused = refusedFolder();
        assertThat(refused.refusals().getFirst().reason()).isEqualTo(Refusal.Reason.FILE_UNREADABLE);
    }

    private Refused refusedFolder() {
        try {
            PeopleReader.read(folder);
        } catch (Refused e) {
            return e;
        }
        throw new AssertionError("a folder was read");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'people.csv, line 2, column valid_from: This is no date. Write it as year-month-day, such as 2026-11-22'",
        "de, 'people.csv, Zeile 2, Spalte valid_from:'"
    })
    void saysFileLineColumnAndWhatToWriteInstead(String language, String begin) throws IOException {
        Refused refused = Objects.requireNonNull(refused("email,valid_from\na@x.example,SECRET"));
        assertThat(refused.sentence(Locale.of(language))).startsWith(begin).doesNotContain("SECRET");
    }

    // the person number and what is granted

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            quoteCharacter = '`',
            value = {
                "a@x,7,2025-01-01,2025-12-31\\nb@x,7,2026-01-01, = b@x[a@x b@x]",
                "b@x,7,2026-01-01,\\na@x,7,2025-01-01,2025-12-31 = b@x[b@x a@x]",
                "a@x,,,2025-12-31\\nb@x,7,2026-01-01,2026-06-30\\nb@x,,2026-07-01,2026-12-31\\na@x,7,2027-01-01, = a@x[a@x b@x b@x a@x]",
                "a@x,7,,2025-12-31\\na@x,,2026-01-01, = a@x[a@x a@x]",
                "a@x,7,,\\nb@x,8,, = a@x[a@x] b@x[b@x]",
                "a@x,,,\\nb@x,,, = a@x[a@x] b@x[b@x]",
            })
    void takesAllRowsWithOneNumberForOnePerson(String rows, String persons) throws Exception {
        People people = read("email,Personalnummer,valid_from,valid_until\n" + lines(rows));
        assertThat(people.persons().stream()
                        .map(person -> person.email() + "["
                                + person.rows().stream().map(PersonRow::email).collect(Collectors.joining(" ")) + "]")
                        .collect(Collectors.joining(" ")))
                .isEqualTo(persons);
        for (Person person : people.persons()) {
            assertThat(person.rows())
                    .allMatch(row -> person(people, row.email()).equals(person));
            assertThat(people.persons().get(person.id())).isEqualTo(person);
        }
    }

    @Test
    void keepsTheNumberAndTheRoleOfWhoChangedTheirName() throws Exception {
        Person person = person(read("""
                        email,person_number,role,aliases,valid_from,valid_until
                        a@x.example,0042,Key Account,c@x.example,,2025-12-31
                        b@x.example,0042,Verkauf,,2026-01-01,
                        """), "c@x.example");
        assertThat(person.number() + " " + person.email() + " " + person.role())
                .isEqualTo("0042 b@x.example Key Account");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            quoteCharacter = '`',
            value = {
                "a@x,7,,2025-12-31\\na@x,8,2026-01-01, = NUMBER_OF_ANOTHER 3 person_number",
                "a@x,7,,\\nb@x,8,,\\nb@x,7,2027-01-01, = NUMBER_OF_ANOTHER 4 person_number",
                "a@x,7,,\\nb@x,7,, = PERIODS_OVERLAP 3 valid_from",
            })
    void refusesAnAddressOfTwoNumbersAndTwoRowsOfOneNumberAtOnce(String rows, String refusal) throws IOException {
        assertThat(refusal("email,person_number,valid_from,valid_until\n" + lines(rows)))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            quoteCharacter = '`',
            value = {
                "granted = `` = []",
                "granted = admin = [ADMIN]",
                "Rechte = Geschäftsleitung; HR;;Betriebsrat = [MANAGEMENT, HR, WORKS_COUNCIL]",
                "GRANTED = Personalabteilung;verwaltung;hr = [HR, ADMIN]",
            })
    void readsWhatIsGranted(String header, String words, String granted) throws Exception {
        PersonRow row = row(read("email," + header + "\na@x.example," + words), "a@x.example");
        assertThat(new TreeSet<>(row.granted())).hasToString(granted);
    }

    @Test
    void refusesAnUnknownRight() throws IOException {
        assertThat(refusal("E-Mail;Rechte\na@x.example;hr\nb@x.example;hr;\nc@x.example;\"hr;chef\""))
                .isEqualTo("GRANTED 4 Rechte");
    }
}
