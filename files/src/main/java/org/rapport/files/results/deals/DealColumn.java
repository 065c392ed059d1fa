package org.rapport.files.results.deals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What Rapport reads of a deal, and by which headers sales systems and spreadsheets name it. */
public enum DealColumn {
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
            "closed",
            "actual close date",
            "actual closed date",
            "close date",
            "close_date",
            "closed date",
            "deal - won time",
            "deal closed on",
            "deal - deal closed on",
            "abgeschlossen",
            "abgeschlossen am",
            "abschlussdatum",
            "schlusstermin",
            "tatsächliches abschlussdatum"),
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
            "betragswährung");

    private final boolean required;
    /** Joined by line ends, as an enumeration must hold nothing that can change. */
    private final String headers;

    DealColumn(boolean required, String... headers) {
        this.required = required;
        this.headers = String.join("\n", headers);
    }

    /** Whether a file without it can't be read. */
    public boolean isRequired() {
        return required;
    }

    /** Its name in tables. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The header of a file that most likely is this column: known headers that are more exact come first. */
    Optional<String> among(List<String> titles) {
        return headers.lines()
                .flatMap(known -> titles.stream().filter(known::equalsIgnoreCase))
                .findFirst();
    }
}
