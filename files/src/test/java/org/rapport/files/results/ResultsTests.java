package org.rapport.files.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.people.Period;
import org.rapport.files.table.TableFile;

/** Tables of results are read as they may be written, and what is written is read back equal. */
class ResultsTests {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);
    private static final Money MONEY = new Money(new BigDecimal("12500.5"), "EUR");

    @TempDir
    private Path folder = Path.of("");

    private <T> void isReadBackEqual(TableFile<T> file, List<T> values) throws Exception {
        Path path = folder.resolve(file.name());
        file.write(path, values);
        assertThat(file.read(path)).isEqualTo(values);
        assertThat(Files.readString(path))
                .startsWith(String.join(",", file.columns().names()) + "\n");
    }

    @Test
    void readsBackEqualWhatIsWritten() throws Exception {
        isReadBackEqual(
                Customer.FILE,
                List.of(
                        new Customer("c1", "Müller, \"Söhne\" & Co;\nKG", "=SUM(A1)", "a@x", new Period(MAY, JUNE)),
                        new Customer("-2", "@x", "+1", "", ALWAYS)));
        isReadBackEqual(
                Opportunity.FILE,
                List.of(
                        new Opportunity(
                                "o1", "c1", new Opportunity.Course(MAY, JUNE, Opportunity.Stage.WON), MONEY, "ß"),
                        new Opportunity(
                                "o2", "c1", new Opportunity.Course(MAY, null, Opportunity.Stage.OPEN), MONEY, "")));
        isReadBackEqual(
                Ownership.FILE,
                List.of(
                        new Ownership("o1", "a@x", 1 / 3.0, ALWAYS),
                        new Ownership("o1", "b@x", 1 - 1 / 3.0 - 1e-4, ALWAYS),
                        new Ownership("o1", "c@x", 1e-4, ALWAYS)));
        isReadBackEqual(Quota.FILE, List.of(new Quota("a@x", new Quarter(2026, 3), MONEY, 0.1 + 0.2)));
        isReadBackEqual(Renewal.FILE, List.of(new Renewal("c1", MAY, Renewal.Outcome.CHURNED, MONEY)));
        isReadBackEqual(Satisfaction.FILE, List.of(new Satisfaction("c1", MAY, 7.5)));
        isReadBackEqual(Help.FILE, List.of(new Help(MAY, "a@x", "b@x", Help.Occasion.ADVICE, "")));
        isReadBackEqual(Exit.FILE, List.of(new Exit("a@x", MAY, Exit.Reason.VOLUNTARY)));
        assertThat(ResultsReader.read(folder, null).list(Exit.FILE)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "windows-1252, ''"})
    void readsGermanHeadersAndWordsWithDecimalCommasInAnyEncoding(String encoding, String mark) throws Exception {
        String csv = mark + """
                Währung;BETRAG;Phase;Abgeschlossen;Angelegt;Kunde;Verkaufschance;Produkt;Sonstiges
                eur;12500,5;Gewonnen;2026-06-30;2026-05-04;c1;o1;Öl;?
                """;
        Path path = Files.write(folder.resolve("o.csv"), csv.getBytes(Charset.forName(encoding)));
        assertThat(Opportunity.FILE.read(path))
                .containsExactly(new Opportunity(
                        "o1", "c1", new Opportunity.Course(MAY, JUNE, Opportunity.Stage.WON), MONEY, "Öl"));
    }

    @ParameterizedTest
    @CsvSource({"100, 100.00", "100.5, 100.50", "'100,05', 100.05", "0, 0.00", "007, 7.00"})
    void readsAmountsWithPointOrComma(String written, String amount) throws Exception {
        String csv = "Kunde;Fällig;Ausgang;Betrag;Währung\nc1;2026-05-04;gekündigt;%s;CHF\n".formatted(written);
        Path path = Files.write(folder.resolve("r.csv"), csv.getBytes(StandardCharsets.UTF_8));
        assertThat(Renewal.FILE.read(path))
                .containsExactly(
                        new Renewal("c1", MAY, Renewal.Outcome.CHURNED, new Money(new BigDecimal(amount), "CHF")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2026-Q1, 2026-01-01, 2026-03-31, 2026-Q2",
        "2026-10-01, 2026-Q4, 2026-10-01, 2026-12-31, 2027-Q1",
    })
    void knowsTheQuarterOfADay(LocalDate day, String written, LocalDate first, LocalDate last, String next) {
        Quarter quarter = Quarter.of(day);
        assertThat(quarter + " " + quarter.first() + " " + quarter.last() + " " + quarter.next())
                .isEqualTo(written + " " + first + " " + last + " " + next);
        assertThat(quarter).isLessThan(quarter.next());
    }
}
