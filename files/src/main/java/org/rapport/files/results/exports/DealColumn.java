package org.rapport.files.results.exports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapport.files.results.exports.Column.Holds;

/** What Rapport reads of a deal, and by which headers sales systems and spreadsheets name it. */
enum DealColumn {
    OPPORTUNITY(
            true,
            "opportunity",
            "opportunity_id",
            "opportunity id",
            "record id",
            "record id - deal",
            "deal id",
            "deal - id",
            "id",
            "verkaufschance",
            "verkaufschancen-id",
            "opportunity-id",
            "datensatz-id",
            "deal-id",
            "(do not modify) opportunity",
            "(nicht ändern) verkaufschance",
            "opportunity name",
            "deal name",
            "deal - title",
            "topic",
            "thema"),
    CUSTOMER(
            false,
            "customer",
            "account",
            "account name",
            "associated company",
            "primary associated company",
            "deal - organization",
            "organization",
            "organisation",
            "potential customer",
            "company",
            "kunde",
            "kundenname",
            "accountname",
            "potenzieller kunde",
            "firma",
            "unternehmen",
            "zugehöriges unternehmen"),
    OWNER(
            true,
            "owner email",
            "opportunity owner: email",
            "deal owner email",
            "owner",
            "opportunity owner",
            "deal owner",
            "deal - owner",
            "sales_agent",
            "sales agent",
            "seller",
            "email",
            "e-mail",
            "besitzer",
            "inhaber",
            "opportunity-inhaber",
            "deal-inhaber",
            "zuständiger mitarbeiter",
            "verkäufer",
            "verkäuferin",
            "betreuer",
            "betreuerin"),
    CREATED(
            false,
            "created",
            "created date",
            "create date",
            "deal - deal created",
            "deal - add time",
            "deal created",
            "created on",
            "engage_date",
            "angelegt",
            "angelegt am",
            "erstellt",
            "erstellt am",
            "erstelldatum",
            "erstellungsdatum"),
    CLOSED(
            true,
            "deal - deal closed on",
            "deal - closed on",
            "deal closed on",
            "actual close date",
            "actual closed date",
            "close date",
            "close_date",
            "closed date",
            // beside a day of its own it is a yes or no, as in reports of Salesforce
            "closed",
            "abgeschlossen",
            "abgeschlossen am",
            "abschlussdatum",
            "schlusstermin",
            "tatsächliches abschlussdatum",
            // only where no column says both, since a lost deal has none
            "deal - won time",
            "won time"),
    STAGE(
            true,
            // a status says won or lost even where the pipeline's stage stays at the last step
            "status",
            "deal - status",
            "stage",
            "deal stage",
            "deal_stage",
            "deal - stage",
            "phase",
            "deal-phase",
            "verkaufsphase"),
    AMOUNT(
            true,
            "amount",
            "actual revenue",
            "deal - value",
            "value",
            "close_value",
            "est. revenue",
            "revenue",
            "betrag",
            "wert",
            "auftragswert",
            "umsatz",
            "tatsächlicher umsatz",
            "geschätzter umsatz"),
    CURRENCY(
            false,
            "currency",
            "amount currency",
            "opportunity currency",
            "deal - currency",
            "deal - currency of value",
            "currency of value",
            "währung",
            "betragswährung"),
    // from here on: what was chosen of older files has none
    PRODUCT(
            false,
            "product",
            "product name",
            "product family",
            "product line",
            "product interest",
            "primary product",
            "deal - product",
            "deal - product name",
            "products",
            "produkt",
            "produktname",
            "produktfamilie",
            "produktlinie",
            "produktgruppe",
            "produkte"),
    /** When a deal was won, or whether it was. */
    WON(false, "deal - won time", "won time", "won on", "is closed won", "won", "gewonnen am", "gewonnen"),
    /** When a deal was lost, or whether it was. */
    LOST(false, "deal - lost time", "lost time", "lost on", "is closed lost", "lost", "verloren am", "verloren");

    private final boolean required;
    /** Joined by line ends, as an enumeration must hold nothing that can change. */
    private final String headers;

    DealColumn(boolean required, String... headers) {
        this.required = required;
        this.headers = String.join("\n", headers);
    }

    /** Its name in tables. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All of them, in order. */
    static List<Column> columns() {
        return Stream.of(values())
                .map(one -> new Column(
                        one.title(),
                        one.required,
                        switch (one) {
                            case CREATED, CLOSED, WON, LOST -> Holds.DATE;
                            case AMOUNT -> Holds.AMOUNT;
                            case OPPORTUNITY, CUSTOMER, OWNER, STAGE, CURRENCY, PRODUCT -> Holds.TEXT;
                        },
                        one.headers.lines().toList()))
                .toList();
    }
}
