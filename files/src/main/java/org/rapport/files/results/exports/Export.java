package org.rapport.files.results.exports;

import java.nio.file.Path;
import java.util.List;
import org.rapport.files.results.Customer;
import org.rapport.files.results.Opportunity;
import org.rapport.files.results.Ownership;
import org.rapport.files.results.Quota;
import org.rapport.files.results.Renewal;
import org.rapport.files.results.Satisfaction;
import org.rapport.files.table.Refused;

/**
 * A kind of table that comes out of sales systems and spreadsheets under headers of their own.
 *
 * @param columns what is read of it
 * @param reading how
 */
public record Export<T>(List<Column> columns, Reading<T> reading) {

    /** Deals, each with its owner. */
    public static final Export<Deal> DEALS = new Export<>(DealColumn.columns(), DealReader::read);

    private static final String CUSTOMER = "customer: account name, company name, organization - name, accountname,"
            + " kundenname, firma, unternehmen, unternehmensname, account, company, organization, organisation,"
            + " account id, account number, customer id, company id, record id, (do not modify) account, kundennummer,"
            + " accountnummer, account-id, datensatz-id\n";
    private static final String PERSON = "email: owner email, user email, user, user name, full name, owner,"
            + " opportunity owner, deal owner, sales agent, seller, team member, quota owner, besitzer, inhaber,"
            + " verkäufer, verkäuferin, betreuer, betreuerin, benutzer\n";
    private static final String CURRENCY = "currency: amount currency, currency code, betragswährung, währungscode\n";

    /** Customers, by their name before a number, since deals name them so. */
    public static final Export<Customer> CUSTOMERS = ChosenTable.export(Customer.FILE, CUSTOMER + """
            name: customer name, account name, company name, organization - name
            segment: industry, branche
            owner: account owner, company owner, organization - owner, owner email, account-inhaber, besitzer, inhaber
            since (date): customer since, kunde seit, became a customer date
            ended (date): customer until, kunde bis
            """);

    /** Deals whose owners another table says. */
    public static final Export<Opportunity> OPPORTUNITIES =
            ChosenTable.export(Opportunity.FILE, """
            opportunity: opportunity id, deal id, record id, verkaufschancen-id, opportunity name, deal name
            customer: account name, associated company, kundenname, firma
            created (date): created date, create date, created on, angelegt am, erstellt am
            closed (date): actual close date, close date, closed date, abgeschlossen am, abschlussdatum
            stage: status, deal stage
            amount (amount): actual revenue, value, wert
            """ + CURRENCY + "product: product name, produktname\n");

    /** Whose a deal is, in parts. */
    public static final Export<Ownership> OWNERS = ChosenTable.export(Ownership.FILE, """
            opportunity: opportunity id, deal id, verkaufschancen-id, opportunity name, deal name
            """ + PERSON + """
            share: split percentage, split percent, split (%), percent (%), percent, anteil in %, anteil (%)
            from (date): valid from, start date, gültig von
            until (date): valid until, end date, gültig bis
            """);

    /** What somebody is to sell in a quarter. */
    public static final Export<Quota> QUOTAS = ChosenTable.export(
            Quota.FILE, PERSON + """
            quarter: fiscal quarter, period, quota period, zeitraum
            quota (amount): quota amount, target, target amount, goal, ziel, zielvorgabe, soll
            """ + CURRENCY + "potential: territory potential, gebietspotenzial\n");

    /** Contracts that run out. */
    public static final Export<Renewal> RENEWALS = ChosenTable.export(Renewal.FILE, CUSTOMER + """
            due (date): renewal date, contract end date, end date, expiration date, fällig am, vertragsende, enddatum
            outcome: renewal outcome, renewal status, status, stage, ergebnis
            amount (amount): renewal amount, contract value, annual contract value, acv, arr, value, vertragswert, wert
            """ + CURRENCY);

    /** What customers answered. */
    public static final Export<Satisfaction> SATISFACTION = ChosenTable.export(Satisfaction.FILE, CUSTOMER + """
            date (date): survey date, response date, responded at, submitted at, answered on, beantwortet am
            score: nps, nps score, csat, csat score, rating, bewertung
            """);

    /** How rows become values. */
    interface Reading<T> {

        /**
         * All rows of a file.
         *
         * @throws Refused with all that is wrong in it
         */
        List<T> read(Path path, Mapping mapping) throws Refused;
    }

    public Export {
        columns = List.copyOf(columns);
    }

    /** The likely columns of a file with these headers; a header stands for one column only. */
    public Mapping guess(List<String> titles, String currency) {
        return Mapping.guess(columns, titles, currency);
    }

    /** The columns without which nothing can be read and for which no header is named. */
    public List<Column> missing(Mapping mapping) {
        return columns.stream()
                .filter(Column::isRequired)
                .filter(column -> !mapping.headers().containsKey(column.title()))
                .toList();
    }

    /**
     * Reads a file. Whether whoever is named in it is anybody, is for whoever knows the people to say.
     *
     * @throws Refused with all that is wrong in it
     */
    public List<T> read(Path path, Mapping mapping) throws Refused {
        return reading.read(path, mapping);
    }
}
