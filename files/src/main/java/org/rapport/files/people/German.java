package org.rapport.files.people;

import static java.util.Map.entry;

import java.util.Map;
import org.rapport.files.table.Vocabulary;

/** The German headers and words that tables of people and absences may use. */
final class German {

    static final Vocabulary WORDS = new Vocabulary(
            Map.ofEntries(
                    entry("e-mail", "email"),
                    entry("führungskraft", "manager"),
                    entry("rolle", "role"),
                    entry("aliasse", "aliases"),
                    entry("rhythmus_tage", "cadence_days"),
                    entry("vertragstage", "contract_days"),
                    entry("gültig_ab", "valid_from"),
                    entry("gültig_bis", "valid_until"),
                    entry("zeitzone", "zone"),
                    entry("personalnummer", "person_number"),
                    entry("rechte", "granted"),
                    entry("von", "from"),
                    entry("bis", "until"),
                    entry("teil", "part")),
            Map.ofEntries(
                    entry("ganz", "full"),
                    entry("vormittag", "morning"),
                    entry("nachmittag", "afternoon"),
                    entry("geschäftsleitung", "management"),
                    entry("personalabteilung", "hr"),
                    entry("betriebsrat", "works_council"),
                    entry("verwaltung", "admin")));

    private German() {}
}
