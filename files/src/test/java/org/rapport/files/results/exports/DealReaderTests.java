package org.rapport.files.results.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.results.Money;
import org.rapport.files.results.Opportunity.Stage;
import org.rapport.files.table.Refusal;
import org.rapport.files.table.Refused;

/** Exports of sales systems: read as they are, or refused with each line and field and none of them used. */
class DealReaderTests {

    private static final String HEADER = "id;owner;created;closed;status;amount;currency\\n";

    private static final Deal CLOSED = new Deal(
            "7",
            "Müller GmbH",
            "jo@rapport.example",
            new Deal.Course(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 22), Stage.WON),
            new Money(new BigDecimal("12500.50"), "EUR"),
            "");

    @TempDir
    private Path folder = Path.of("");

    private Path file(String csv) throws IOException {
        return Files.writeString(
                folder.resolve("deals.csv"), csv.replace("\\n", "\n").replace("\\t", "\t"));
    }

    private static List<Deal> guessed(Path file) throws Refused {
        return DealReader.read(file, Export.DEALS.guess(DealReader.titles(file), "EUR"));
    }

    private static String told(Path file) {
        try {
            return "read " + guessed(file).size();
        } catch (Refused e) {
            return e.refusals().stream()
                    .map(refusal -> (refusal.reason() + " " + refusal.line() + " " + refusal.column()).strip())
                    .collect(Collectors.joining(", "));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = " = ",
            value = {
                "Salesforce = Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Created Date,Close Date,"
                        + "Stage,Amount,Amount Currency\\n7,Pumps,Müller GmbH,jo@rapport.example,10/5/2026,"
                        + "11/22/2026,Closed Won,\"12,500.50\",EUR",
                "Salesforce in German = Opportunity-ID;Accountname;Opportunity-Inhaber;Erstelldatum;Schlusstermin;"
                        + "Phase;Betrag;Betragswährung\\n7;Müller GmbH;jo@rapport.example;05.10.2026;22.11.2026;"
                        + "Geschlossen und gewonnen;12.500,50;EUR",
                "HubSpot = Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Create Date,"
                        + "Associated Company\\n7,Pumps,closedwon,2026-11-22 14:05,jo@rapport.example,12500.5,"
                        + "2026-10-05 08:00,Müller GmbH",
                "Pipedrive = Deal - ID,Deal - Title,Deal - Stage,Deal - Status,Deal - Owner,Deal - Organization,"
                        + "Deal - Value,Deal - Currency,Deal - Deal created,Deal - Won time\\n7,Pumps,Negotiation,Won,"
                        + "jo@rapport.example,Müller GmbH,12500.50,EUR,2026-10-05 08:00:00,2026-11-22 09:00:00",
                "Dynamics = (Do Not Modify) Opportunity|Topic|Potential Customer|Owner|Created On|Actual Close Date|"
                        + "Status|Actual Revenue|Currency\\n7|Pumps|Müller GmbH|jo@rapport.example|10/5/2026 8:00 AM|"
                        + "11/22/2026|Won|12500.50|eur",
                "Spreadsheet = Verkaufschance\\tKunde\\tVerkäufer\\tAngelegt am\\tAbgeschlossen am\\tStatus\\tWert\\n"
                        + "7\\tMüller GmbH\\tjo@rapport.example\\t5.10.2026\\t22.11.2026\\tGewonnen\\t12 500,50",
            })
    void readsEachSystemsExportByItsOwnHeaders(String system, String csv) throws Exception {
        assertThat(guessed(file(csv))).as(system).containsExactly(CLOSED);
    }

    /** One won, one lost and one on the way, in the columns and the dates of each system. */
    @ParameterizedTest
    @ValueSource(strings = {"pipedrive", "pipedrive-times", "salesforce", "hubspot", "dynamics"})
    void readsWonLostAndOpenDealsOfEachSystem(String system) throws Exception {
        URL export = Objects.requireNonNull(DealReaderTests.class.getResource("/deals/" + system + ".csv"));
        assertThat(guessed(Path.of(export.toURI())))
                .containsExactly(
                        deal("1", "Müller GmbH", 5, 10, 22, Stage.WON, "12500.50"),
                        deal("2", "Weber AG", 6, 10, 20, Stage.LOST, "800"),
                        deal("3", "Krause KG", 1, 11, 0, Stage.OPEN, ""));
    }

    private static Deal deal(String id, String customer, int day, int month, int closed, Stage stage, String amount) {
        return new Deal(
                id,
                customer,
                "Jo Sommer",
                new Deal.Course(
                        LocalDate.of(2026, month, day), closed == 0 ? null : LocalDate.of(2026, 11, closed), stage),
                amount.isEmpty() ? null : new Money(new BigDecimal(amount), "EUR"),
                "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            quoteCharacter = '`',
            value = {
                "1;jo;2026-10-05;2026-11-22;won;-5;EUR = AMOUNT_NEGATIVE 2 amount",
                "1;jo;2026-10-05;2026-11-22;won;;EUR = VALUE_MISSING 2 amount",
                "1;jo;2026-10-05;2026-11-22;won;much;EUR = AMOUNT_OF_ANOTHER_STYLE 2 amount",
                "1;jo;2026-10-05;2026-11-22;won;5;XYW = CURRENCY 2 currency",
                "1;jo;2026-10-05;;lost;5;EUR = CLOSED_MISSING 2 closed",
                "1;jo;2026-11-22;2026-10-05;won;5;EUR = CLOSED_BEFORE_CREATED 2 closed",
                "1;jo;2026-10-05;22.11.2026;won;5;EUR\\n2;jo;2026-10-05;2026-11-22;won;5;EUR"
                        + " = DATE_OF_ANOTHER_STYLE 2 closed",
                "1;jo;2026-10-05;2026-02-30;won;5;EUR = DATE_OF_ANOTHER_STYLE 2 closed",
                "1;jo;05/10/2026;06/11/2026;won;5;EUR = DATES_AMBIGUOUS 1 closed",
                "1;jo;;2026-11-22;won;1.234;EUR\\n2;jo;;2026-11-22;won;12.50;EUR = AMOUNTS_AMBIGUOUS 1 amount",
                "1;jo;;;new;;\\n1;jo;;;new;; = TWICE 3 id",
                "1;jo;;;new;;;5 = TOO_MANY_VALUES 2",
                "1;jo;;;lost;;\\n2;jo;;;new;-1;EUR = `CLOSED_MISSING 2 closed, AMOUNT_NEGATIVE 3 amount`",
            })
    void refusesTheWholeFileAndTellsEveryWrongLine(String rows, String told) throws IOException {
        assertThat(told(file(HEADER + rows))).isEqualTo(told.replace("`", ""));
    }

    @Test
    void saysInBothLanguagesWhereAndWhatToDo() throws IOException {
        Path file = file(HEADER + "1;jo;2026-10-05;2026-11-22;won;-5;EUR");
        try {
            guessed(file);
        } catch (Refused e) {
            Refusal refusal = e.refusals().getFirst();
            assertThat(refusal.sentence(Locale.ENGLISH)).contains("deals.csv", "2", "amount", "below zero");
            assertThat(refusal.sentence(Locale.GERMAN)).contains("deals.csv", "2", "amount", "unter null");
            return;
        }
        throw new AssertionError("a negative amount was read");
    }

    @Test
    void readsWhatIsUnclearOnceSomebodyHasChosen() throws Exception {
        Path file = file(HEADER + "1;jo;05/10/2026;06/11/2026;won;5;EUR");
        Mapping guess = Export.DEALS.guess(DealReader.titles(file), "EUR");
        Mapping chosen = new Mapping(guess.headers(), DateStyle.MONTH_FIRST, null, "EUR");

        assertThat(DealReader.read(file, chosen))
                .extracting(deal -> deal.course().closed())
                .containsExactly(LocalDate.of(2026, 6, 11));
    }

    @Test
    void takesTheChosenColumnEvenIfAnotherIsCalledLikeIt() throws Exception {
        Path file = file("id,owner,Sold by,closed,status,amount\\n1,desk,jo,2026-11-22,won,5");
        Mapping guess = Export.DEALS.guess(DealReader.titles(file), "EUR");
        Map<String, String> headers = new HashMap<>(guess.headers());
        headers.put("owner", "Sold by");

        assertThat(DealReader.read(file, new Mapping(headers, null, null, "EUR")))
                .extracting(Deal::owner)
                .containsExactly("jo");
    }

    @Test
    void namesTheColumnsThatNoHeaderStandsFor() throws IOException {
        Path file = file("id,owner,closed\\n1,jo,2026-11-22");
        assertThat(told(file)).isEqualTo("COLUMN_MISSING 1 stage, COLUMN_MISSING 1 amount");
        assertThat(Export.DEALS.missing(Export.DEALS.guess(List.of("id", "owner", "closed"), "EUR")))
                .extracting(Column::title)
                .containsExactly("stage", "amount");
    }

    @Test
    void saysHowToBringAFileOfMoreThanAMillionRows() throws IOException {
        Path file = folder.resolve("deals.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("id\n");
            for (int i = 0; i <= 1_000_000; i++) {
                writer.write("1\n");
            }
        }
        assertThat(told(file)).isEqualTo("FILE_TOO_LONG 1");
    }

    @Test
    void readsTheEncodingOfSpreadsheetsOnWindows() throws Exception {
        Path file = folder.resolve("deals.csv");
        String csv = "id;Verkäufer;abschlussdatum;phase;betrag\n1;Jörg;22.11.2026;gewonnen;5,00\n";
        Files.write(file, csv.getBytes(Charset.forName("windows-1252")));
        assertThat(guessed(file)).extracting(Deal::owner).containsExactly("Jörg");
    }

    @Test
    void readsUnicodeTextOfSpreadsheets() throws Exception {
        Path file = folder.resolve("deals.csv");
        String csv = "id\tVerkäufer\tabschlussdatum\tphase\tbetrag\n1\tJörg\t22.11.2026\tgewonnen\t5,00\n";
        Files.write(file, ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16LE));
        assertThat(guessed(file)).extracting(Deal::owner).containsExactly("Jörg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales-opportunities", "sales-opportunities-resaved"})
    void readsThePublicPipelineAsItIs(String set) throws Exception {
        Optional<Path> pipeline = beside(set);
        assumeThat(pipeline).as("the public sales pipeline beside the project").isPresent();

        List<Deal> deals = guessed(pipeline.orElseThrow());

        assertThat(deals.stream()
                        .collect(Collectors.groupingBy(deal -> deal.course().stage(), Collectors.counting())))
                .containsOnly(Map.entry(Stage.WON, 4238L), Map.entry(Stage.LOST, 2473L), Map.entry(Stage.OPEN, 2089L));
        assertThat(deals.getFirst().course().closed()).isEqualTo(LocalDate.of(2017, 3, 1));
    }

    private static Optional<Path> beside(String set) {
        return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .filter(at -> Files.isRegularFile(at.resolve("rapport")))
                .map(root -> root.resolveSibling("shared")
                        .resolve("data/crm")
                        .resolve(set)
                        .resolve("sales_pipeline.csv"))
                .findFirst()
                .filter(Files::isRegularFile);
    }
}
