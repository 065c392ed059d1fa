package org.rapport.files.simulate.results;

import java.util.List;
import org.rapport.files.simulate.chance.Chance;

/** Invents what customers are called and how large they are: names put together from syllables, trades and forms. */
final class Labels {

    private static final List<String> BEGINNINGS = List.of(
            "Bren", "Tal", "Hol", "Wern", "Eich", "Grün", "Nord", "Süd", "Lind", "Stein", "Falk", "Rot", "Wies", "Berg",
            "Mühl", "Hag", "Ost", "Lor", "Kron", "Selm", "Var", "Weid", "Quell", "Zell", "Ahl", "Förd", "Ried", "Sand");
    private static final List<String> ENDINGS = List.of(
            "hauer", "berger", "mann", "feld", "hof", "bach", "inger", "stedt", "wald", "kamp", "burger", "rode", "au",
            "beck", "horst", "städter", "brück", "mark");
    private static final List<String> TRADES = List.of(
            "Maschinenbau",
            "Logistik",
            "Anlagenbau",
            "Medizintechnik",
            "Druck",
            "Bau",
            "Lebensmittel",
            "Elektro",
            "Textil",
            "Verpackung",
            "Energie",
            "Holz",
            "Metall",
            "Kunststoff",
            "Optik",
            "Agrar",
            "Fahrzeugbau",
            "Gebäudetechnik",
            "Handel",
            "Labor",
            "Kältetechnik",
            "Werkzeuge",
            "Messtechnik",
            "Glas");
    private static final List<String> FORMS = List.of("GmbH", "AG", "KG", "GmbH & Co. KG", "OHG", "eG");
    private static final List<String> SEGMENTS =
            List.of("Mittelstand", "Mittelstand", "Mittelstand", "Kleinbetrieb", "Großkunde", "Öffentlich");

    Account.Label of(Chance chance) {
        String name =
                chance.pick(BEGINNINGS) + chance.pick(ENDINGS) + " " + chance.pick(TRADES) + " " + chance.pick(FORMS);
        return new Account.Label(name, chance.pick(SEGMENTS));
    }
}
