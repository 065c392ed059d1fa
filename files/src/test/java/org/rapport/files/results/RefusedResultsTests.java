package org.rapport.files.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.people.PeopleReader;
import org.rapport.files.table.Refused;
import org.rapport.files.table.TableFile;

/** Tables of results that are refused: each wrong line with its reason, line and column, and none of them used. */
class RefusedResultsTests {

    @TempDir
    private Path folder = Path.of("");

    private void write(String file, String csv) throws IOException {
        Files.writeString(folder.resolve(file), csv.replace("\\n", "\n"));
    }

    private static String told(Refused refused) {
        return refused.refusals().stream()
                .map(refusal -> (refusal.reason() + " " + refusal.line() + " " + refusal.column()).strip())
                .collect(Collectors.joining(", "));
    }

    private String refusal(TableFile<?> file, String csv) throws IOException {
        write(file.name(), csv);
        try {
            return file.read(folder.resolve(file.name())).isEmpty() ? "empty" : "read";
        } catch (Refused e) {
            return told(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            quoteCharacter = '`',
            value = {
                "`` = HEADER_MISSING 1",
                "name,since\\nAcme,2026-01-01 = COLUMN_MISSING 1 customer",
                "customer\\n = empty",
                "customer,name\\n,Acme = VALUE_MISSING 2 customer",
                "Kunde;Kunde_seit\\nc1;1.2.2026\\nc2;2026-02-30 = DATE 2 Kunde_seit, DATE 3 Kunde_seit",
                "customer,since,ended\\nc1,2026-02-01,2026-01-31 = UNTIL_BEFORE_FROM 2 ended",
                "customer,since,ended\\nc1,2026-02-01,2026-02-01 = read",
                "customer,name\\nc1,A\\nc2,B\\nc1,C = TWICE 4 customer",
                "customer,name\\nc1,A,B = TOO_MANY_VALUES 2",
                "customer,name\\nc1,A,, = read",
            })
    void refusesCustomers(String csv, String refusal) throws IOException {
        assertThat(refusal(Customer.FILE, csv)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            quoteCharacter = '`',
            value = {
                "o1,c1,2026-01-05,,open,100,EUR = read",
                "o1,c1,2026-01-05,2026-01-05,won,100,EUR = read",
                ",c1,2026-01-05,,open,100,EUR = VALUE_MISSING 2 opportunity",
                "o1,,2026-01-05,,open,100,EUR = VALUE_MISSING 2 customer",
                "o1,c1,,,open,100,EUR = VALUE_MISSING 2 created",
                "o1,c1,05.01.2026,,open,100,EUR = DATE_NEEDED 2 created",
                "o1,c1,2026-01-05,today,won,100,EUR = DATE 2 closed",
                "o1,c1,2026-01-05,,won,100,EUR = CLOSED_MISSING 2 closed",
                "o1,c1,2026-01-05,,lost,100,EUR = CLOSED_MISSING 2 closed",
                "o1,c1,2026-01-05,2026-02-01,open,100,EUR = CLOSED_WHILE_OPEN 2 closed",
                "o1,c1,2026-01-05,2026-01-04,won,100,EUR = CLOSED_BEFORE_CREATED 2 closed",
                "o1,c1,2026-01-05,,negotiating,100,EUR = WORD 2 stage",
                "o1,c1,2026-01-05,,,100,EUR = VALUE_MISSING 2 stage",
                "o1,c1,2026-01-05,,open,,EUR = VALUE_MISSING 2 amount",
                "o1,c1,2026-01-05,,open,-1,EUR = AMOUNT 2 amount",
                "o1,c1,2026-01-05,,open,12.345,EUR = AMOUNT 2 amount",
                "o1,c1,2026-01-05,,open,\"12,345\",EUR = AMOUNT 2 amount",
                "o1,c1,2026-01-05,,open,\"12.345,00\",EUR = AMOUNT 2 amount",
                "o1,c1,2026-01-05,,open,1e5,EUR = AMOUNT 2 amount",
                "o1,c1,2026-01-05,,open,100 €,EUR = AMOUNT 2 amount",
                "o1,c1,2026-01-05,,open,100, = VALUE_MISSING 2 currency",
                "o1,c1,2026-01-05,,open,100,EURO = CURRENCY 2 currency",
                "o1,c1,2026-01-05,,open,12,50,EUR = TOO_MANY_VALUES 2",
                "o1,c1,2026-01-05,,open,100,EUR\\no1,c2,2026-01-05,,open,100,EUR = TWICE 3 opportunity",
            })
    void refusesOpportunities(String rows, String refusal) throws IOException {
        assertThat(refusal(Opportunity.FILE, "opportunity,customer,created,closed,stage,amount,currency\n" + rows))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            quoteCharacter = '`',
            value = {
                "o1,a@x,1,, = read",
                ",a@x,1,, = VALUE_MISSING 2 opportunity",
                "o1,,1,, = VALUE_MISSING 2 email",
                "o1,a@x,0,, = SHARE 2 share",
                "o1,a@x,1.01,, = SHARE 2 share",
                "o1,a@x,-1,, = NUMBER 2 share",
                "o1,a@x,half,, = NUMBER 2 share",
                "o1,a@x,1,2026-02-01,2026-01-31 = UNTIL_BEFORE_FROM 2 until",
                "o1,a@x,0.5,, = SHARES_OF_A_DAY 2 share",
                "o1,a@x,0.5,,\\no1,b@x,0.5,, = read",
                "o1,a@x,0.3333333333,,\\no1,b@x,0.3333333333,,\\no1,c@x,0.3333333334,, = read",
                "o1,a@x,0.333333,,\\no1,b@x,0.333333,,\\no1,c@x,0.333333,, = SHARES_OF_A_DAY 4 share",
                "o1,a@x,1,2026-01-01,2026-01-31\\no1,b@x,1,2026-02-01, = read",
                "o1,a@x,1,2026-01-01,2026-01-31\\no1,b@x,1,2026-01-31, = SHARES_OF_A_DAY 3 share",
                "o1,a@x,1,2026-01-01,2026-01-31\\no1,b@x,1,2026-02-02, = SHARES_OF_A_DAY 3 share",
                "o1,a@x,0.5,,\\no1,b@x,0.5,,2026-01-31 = SHARES_OF_A_DAY 3 share",
                "o1,a@x,0.5,,\\no1,b@x,0.5,,2026-01-31\\no1,c@x,0.5,2026-02-01, = read",
                "o1,a@x,0.5,,2026-02-01\\no1,b@x,0.5,,2026-01-31 = SHARES_OF_A_DAY 3 share",
                "o1,a@x,0.5,2026-01-01,2026-01-31\\no2,b@x,0.5,2026-01-01,2026-01-31 = SHARES_OF_A_DAY 2 share, SHARES_OF_A_DAY 3 share",
            })
    void refusesOwners(String rows, String refusal) throws IOException {
        assertThat(refusal(Ownership.FILE, "opportunity,email,share,from,until\n" + rows))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            quoteCharacter = '`',
            value = {
                "a@x,2026-Q3,100000,EUR,1.25 = read",
                "a@x,2026-q3,0,eur, = read",
                ",2026-Q3,100000,EUR, = VALUE_MISSING 2 email",
                "a@x,Q3 2026,100000,EUR, = QUARTER 2 quarter",
                "a@x,2026-Q5,100000,EUR, = QUARTER 2 quarter",
                "a@x,2026-07,100000,EUR, = QUARTER 2 quarter",
                "a@x,2026-Q3,100.000,EUR, = AMOUNT 2 quota",
                "a@x,2026-Q3,100000,XYZ, = CURRENCY 2 currency",
                "a@x,2026-Q3,100000,EUR,0 = POTENTIAL 2 potential",
                "a@x,2026-Q3,100000,EUR,high = NUMBER 2 potential",
                "a@x,2026-Q3,1,EUR,\\nA@x,2026-Q3,2,EUR, = TWICE 3 quarter",
            })
    void refusesQuotas(String rows, String refusal) throws IOException {
        assertThat(refusal(Quota.FILE, "email,quarter,quota,currency,potential\n" + rows))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            quoteCharacter = '`',
            value = {
                "c1,2026-12-31,open,100,EUR = read",
                ",2026-12-31,open,100,EUR = VALUE_MISSING 2 customer",
                "c1,,open,100,EUR = VALUE_MISSING 2 due",
                "c1,31.12.2026,open,100,EUR = DATE_NEEDED 2 due",
                "c1,2026-12-31,maybe,100,EUR = WORD 2 outcome",
                "c1,2026-12-31,won,100,EUR = WORD 2 outcome",
                "c1,2026-12-31,open,much,EUR = AMOUNT 2 amount",
                "c1,2026-12-31,open,100,€ = CURRENCY 2 currency",
            })
    void refusesRenewals(String rows, String refusal) throws IOException {
        assertThat(refusal(Renewal.FILE, "customer,due,outcome,amount,currency\n" + rows))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            quoteCharacter = '`',
            value = {
                "c1,2026-06-30,0 = read",
                "c1,2026-06-30,10 = read",
                "c1,2026-06-30,10.5 = SCORE 2 score",
                "c1,2026-06-30,-1 = NUMBER 2 score",
                "c1,2026-06-30,good = NUMBER 2 score",
                "c1,2026-06-30,7,5 = TOO_MANY_VALUES 2",
                "c1,June,7 = DATE_NEEDED 2 date",
                ",2026-06-30,7 = VALUE_MISSING 2 customer",
            })
    void refusesSatisfaction(String rows, String refusal) throws IOException {
        assertThat(refusal(Satisfaction.FILE, "customer,date,score\n" + rows)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            quoteCharacter = '`',
            value = {
                "2026-06-30,a@x,b@x,thanks, = read",
                "30/06/2026,a@x,b@x,thanks, = DATE_NEEDED 2 date",
                "2026-06-30,,b@x,thanks, = VALUE_MISSING 2 helper",
                "2026-06-30,a@x,,thanks, = VALUE_MISSING 2 helped",
                "2026-06-30,a@x,A@X,thanks, = HELPED_ONESELF 2 helped",
                "2026-06-30,a@x,b@x,coffee, = WORD 2 occasion",
            })
    void refusesHelp(String rows, String refusal) throws IOException {
        assertThat(refusal(Help.FILE, "date,helper,helped,occasion,opportunity\n" + rows))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            quoteCharacter = '`',
            value = {
                "a@x,2026-06-30,voluntary = read",
                ",2026-06-30,voluntary = VALUE_MISSING 2 email",
                "a@x,summer,voluntary = DATE_NEEDED 2 date",
                "a@x,2026-06-30,fired = WORD 2 reason",
                "a@x,2026-06-30,other\\na@x,2026-06-30,other = TWICE 3 date",
                "a@x,2026-06-30,other\\na@x,2027-06-30,other = read",
            })
    void refusesExits(String rows, String refusal) throws IOException {
        assertThat(refusal(Exit.FILE, "email,date,reason\n" + rows)).isEqualTo(refusal);
    }

    @Test
    void refusesAFolderWithAllThatIsWrongInAnyOfItsTables() throws Exception {
        write("people.csv", "email\na@x\n");
        write("customers.csv", "customer,owner\nc1,a@x\nc2,stranger@x\nc3,\n");
        write("opportunities.csv", """
                opportunity,customer,created,closed,stage,amount,currency
                o1,c1,2026-01-05,,open,100,EUR
                o2,c9,2026-01-05,,open,100,EUR
                """);
        write("owners.csv", "opportunity,email,share\no9,a@x,1\no1,stranger@x,1\n");
        write("quotas.csv", "email,quarter,quota,currency\nstranger@x,2026-Q1,1,EUR\n");
        write("renewals.csv", "customer,due,outcome,amount,currency\nc9,2026-01-01,open,1,EUR\nc3,soon,open,1,EUR\n");
        write("satisfaction.csv", "customer,date,score\nc9,2026-01-01,7\n");
        write("help.csv", "date,helper,helped,occasion,opportunity\n2026-01-01,a@x,stranger@x,deal,o9\n");
        write("exits.csv", "email,date,reason\nstranger@x,2026-01-01,other\n");
        Refused refused = refused();
        assertThat(refused.refusals().stream()
                        .map(refusal -> refusal.file() + " " + refusal.line() + " " + refusal.reason()))
                .containsExactly(
                        "renewals.csv 3 DATE_NEEDED",
                        "customers.csv 3 PERSON_UNKNOWN",
                        "opportunities.csv 3 CUSTOMER_UNKNOWN",
                        "owners.csv 2 OPPORTUNITY_UNKNOWN",
                        "owners.csv 3 PERSON_UNKNOWN",
                        "quotas.csv 2 PERSON_UNKNOWN",
                        "satisfaction.csv 2 CUSTOMER_UNKNOWN",
                        "help.csv 2 PERSON_UNKNOWN",
                        "help.csv 2 OPPORTUNITY_UNKNOWN",
                        "exits.csv 2 PERSON_UNKNOWN");
    }

    private Refused refused() throws Refused {
        var people = PeopleReader.read(folder.resolve("people.csv"));
        return catchThrowableOfType(Refused.class, () -> ResultsReader.read(folder, people));
    }

    @Test
    void asksForNothingThatTheFolderLacks() throws Exception {
        write("help.csv", "date,helper,helped,occasion,opportunity\n2026-01-01,a@x,b@x,deal,o9\n");
        Results results = ResultsReader.read(folder, null);
        assertThat(results.list(Help.FILE)).hasSize(1);
        assertThat(results.list(Customer.FILE)).isEmpty();
    }

    @Test
    void saysWhatToWriteWithoutRepeatingWhatStoodThere() throws Exception {
        write("opportunities.csv", """
                Verkaufschance;Kunde;Angelegt;Abgeschlossen;Phase;Betrag;Währung
                o1;c1;2026-01-05;;SECRET;100,00;EUR
                """);
        write("people.csv", "email\na@x\n");
        assertThat(refused().sentence(Locale.ENGLISH))
                .isEqualTo("opportunities.csv, line 2, column Phase: This word isn't known here. "
                        + "Write one of these: open, won, lost.");
        assertThat(refused().sentence(Locale.GERMAN)).doesNotContain("SECRET");
    }
}
