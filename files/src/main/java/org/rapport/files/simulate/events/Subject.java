package org.rapport.files.simulate.events;

import org.rapport.core.attention.Event.Tag;

/** What an appointment is about, in words that tell nothing. */
public enum Subject {
    ONE_TO_ONE("Einzelgespräch", "", Tag.NONE),
    ROUND("Teamrunde", "", Tag.NONE),
    CARE("Teampflege", "Teampflege", Tag.REL),
    FORECAST("Forecast", "Forecast", Tag.OPER),
    COACHING("Coaching", "Coaching", Tag.REL),
    VISIT("Kundenbesuch", "", Tag.NONE),
    CUSTOMER("Kunde", "", Tag.NONE),
    TELEPHONE("Telefonate", "", Tag.NONE),
    OFFERS("Angebote", "", Tag.NONE),
    BOARD("Geschäftsleitung", "", Tag.NONE),
    PROJECT("Projektrunde", "Projekt", Tag.OPER),
    MEETING("Abstimmung", "", Tag.NONE),
    TRAINING("Produktschulung", "", Tag.NONE),
    SUPPLIER("Lieferant", "", Tag.NONE),
    INTERVIEW("Vorstellungsgespräch", "", Tag.NONE),
    CHANGEOVER("Umstellung Auftragssystem", "", Tag.NONE),
    FAIR("Messe", "", Tag.NONE),
    FOCUS("Fokuszeit", "Fokus", Tag.DROPPED),
    LUNCH("Mittag", "Mittagspause", Tag.DROPPED),
    TRAVEL("Fahrt", "Reise", Tag.DROPPED),
    PRIVATE("Privat", "", Tag.NONE),
    AWAY("Abwesend", "", Tag.NONE),
    HOME("Homeoffice", "", Tag.NONE);

    private final String summary;
    private final String category;
    private final Tag tag;

    Subject(String summary, String category, Tag tag) {
        this.summary = summary;
        this.category = category;
        this.tag = tag;
    }

    /** As SUMMARY has it. */
    public String summary() {
        return summary;
    }

    /** As CATEGORIES has it, where the program carries it; empty for none. */
    public String category() {
        return category;
    }

    /** What the category makes of it (METHODS §1.4). */
    public Tag tag() {
        return tag;
    }
}
