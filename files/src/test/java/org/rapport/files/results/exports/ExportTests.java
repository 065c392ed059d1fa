package org.rapport.files.results.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.results.Customer;
import org.rapport.files.results.Ownership;
import org.rapport.files.results.Quota;
import org.rapport.files.results.Renewal;
import org.rapport.files.results.Satisfaction;
import org.rapport.files.table.Refused;
import org.rapport.files.table.TableFile;

/** Tables beside deals, as sales systems export them: read under their own headers, as if they stood there under ours. */
class ExportTests {

    @TempDir
    private Path folder = Path.of("");

    private <T> String read(Export<T> export, TableFile<T> file, String csv) throws IOException {
        Path path = Files.writeString(folder.resolve("export.csv"), csv.replace("\\n", "\n"));
        try {
            return export.read(path, export.guess(DealReader.titles(path), "EUR")).stream()
                    .map(row -> String.join("|", file.writing().apply(row)))
                    .collect(Collectors.joining(" "));
        } catch (Refused e) {
            return e.refusals().stream()
                    .map(refusal -> refusal.reason() + " " + refusal.line() + " " + refusal.column())
                    .collect(Collectors.joining(", "));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {
                "Account Name,Account Owner,Type,Billing City\\nMüller GmbH,Jo Sommer,Customer,Ulm"
                        + " = Müller GmbH|||Jo Sommer||",
                "Record ID,Company name,Company owner,Industry,Became a Customer Date\\n7,Müller GmbH,Jo,Steel,2024-02-01 09:00"
                        + " = Müller GmbH||Steel|Jo|2024-02-01|",
                "Kunde;Betreuerin;Kunde seit\\nMüller GmbH;Jo;1.2.2024 = Müller GmbH|||Jo|2024-02-01|",
            })
    void readsCustomers(String csv, String read) throws IOException {
        assertThat(read(Export.CUSTOMERS, Customer.FILE, csv)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {
                "Account Name,Renewal Date,Renewal Status,Annual Contract Value,Currency Code\\n"
                        + "Müller GmbH,11/22/2026,Closed Won,\"12,500.50\",Euro\\nWeber AG,10/5/2026,Lost,800,USD"
                        + " = Müller GmbH|2026-11-22|renewed|12500.50|EUR Weber AG|2026-10-05|churned|800.00|USD",
                "Kunde;Vertragsende;Ergebnis;Vertragswert\\nMüller GmbH;22.11.2026;verlängert;12.500,50"
                        + " = Müller GmbH|2026-11-22|renewed|12500.50|EUR",
                "customer,due,outcome,amount,currency\\n1,2026-11-22,open,5,EUR = 1|2026-11-22|open|5.00|EUR",
                "Account Name,Renewal Date,Status,Value\\nMüller GmbH,11/22/2026,Activated,5 = WORD 2 Status",
                "Account Name,Renewal Date,Status,Value\\nMüller GmbH,5/6/2026,Lost,5 = DATES_AMBIGUOUS 1 Renewal Date",
                "Account Name,Renewal Date,Status,Value\\nMüller GmbH,soon,Lost,5 = DATE_OF_ANOTHER_STYLE 2 Renewal Date",
                "Account Name,Renewal Date,Status,Value\\nMüller GmbH,5/22/2026,Lost,-5 = AMOUNT 2 Value",
            })
    void readsRenewals(String csv, String read) throws IOException {
        assertThat(read(Export.RENEWALS, Renewal.FILE, csv)).isEqualTo(read);
    }

    @Test
    void readsQuotasSharesAndScores() throws IOException {
        assertThat(read(
                        Export.QUOTAS,
                        Quota.FILE,
                        "Full Name,Fiscal Quarter,Quota Amount\nJo,Q3 2026,\"100,000.00\"\n"))
                .isEqualTo("jo|2026-Q3|100000.00|EUR|1.0");
        assertThat(read(Export.OWNERS, Ownership.FILE, "Opportunity Name,Team Member,Percent (%)\nP,Jo,60\nP,Al,40\n"))
                .isEqualTo("P|jo|0.6|| P|al|0.4||");
        assertThat(read(Export.SATISFACTION, Satisfaction.FILE, "Company,Survey Date,NPS\nMüller,22.11.2026,9\n"))
                .isEqualTo("Müller|2026-11-22|9.0");
    }

    @Test
    void takesTheChosenColumnAndNamesThoseThatAreMissing() throws Exception {
        Path path = Files.writeString(folder.resolve("export.csv"), "customer,Klient\n1,Müller GmbH\n");
        Mapping chosen = new Mapping(Map.of("customer", "Klient"), null, null, "EUR");
        assertThat(Export.CUSTOMERS.read(path, chosen)).extracting(Customer::id).containsExactly("Müller GmbH");
        assertThat(Export.RENEWALS.missing(Export.RENEWALS.guess(List.of("Account Name", "Status"), "EUR")))
                .extracting(Column::title)
                .containsExactly("due", "amount");
    }
}
