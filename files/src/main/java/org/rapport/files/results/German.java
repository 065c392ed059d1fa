package org.rapport.files.results;

import static java.util.Map.entry;

import java.util.Map;
import org.rapport.files.table.Vocabulary;

/** The German headers and words that tables of results may use. */
final class German {

    static final Vocabulary WORDS = new Vocabulary(
            Map.ofEntries(
                    entry("kunde", "customer"),
                    entry("segment", "segment"),
                    entry("betreuer", "owner"),
                    entry("betreuerin", "owner"),
                    entry("kunde_seit", "since"),
                    entry("kunde_bis", "ended"),
                    entry("verkaufschance", "opportunity"),
                    entry("angelegt", "created"),
                    entry("abgeschlossen", "closed"),
                    entry("phase", "stage"),
                    entry("betrag", "amount"),
                    entry("währung", "currency"),
                    entry("produkt", "product"),
                    entry("e-mail", "email"),
                    entry("anteil", "share"),
                    entry("von", "from"),
                    entry("bis", "until"),
                    entry("quartal", "quarter"),
                    entry("vorgabe", "quota"),
                    entry("potenzial", "potential"),
                    entry("fällig", "due"),
                    entry("ausgang", "outcome"),
                    entry("datum", "date"),
                    entry("zufriedenheit", "score"),
                    entry("hilft", "helper"),
                    entry("hilfe_für", "helped"),
                    entry("anlass", "occasion"),
                    entry("grund", "reason")),
            Map.ofEntries(
                    entry("offen", "open"),
                    entry("gewonnen", "won"),
                    entry("verloren", "lost"),
                    entry("verlängert", "renewed"),
                    entry("gekündigt", "churned"),
                    entry("abschluss", "deal"),
                    entry("vertretung", "absence"),
                    entry("rat", "advice"),
                    entry("dank", "thanks"),
                    entry("freiwillig", "voluntary"),
                    entry("unfreiwillig", "involuntary"),
                    entry("sonstiger", "other"),
                    entry("sonstiges", "other")));

    private German() {}
}
