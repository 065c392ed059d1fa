package org.rapport.files.simulate.export;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

/** The program from which a calendar comes: how it names zones, and what its export carries. */
public enum Style {
    /** Outlook (classic), "Kalender speichern", all details: nobody's answers, the owner's as show-as. */
    OUTLOOK("-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN") {
        @Override
        String zone(ZoneId zone) {
            return OUTLOOK_ZONES.getOrDefault(zone.getId(), "Westeuropäische Normalzeit");
        }
    },
    /** Google, a calendar of the export. */
    GOOGLE("-//Google Inc//Google Calendar 70.9054//EN") {
        @Override
        String time(LocalDateTime at, Entry.Times times) {
            return times.rule() == null ? ":" + Clocks.utc(at, times.zone()) : super.time(at, times);
        }
    },
    /** Apple Calendar on a Mac. */
    APPLE("-//Apple Inc.//macOS 15.7.1//EN"),
    /** A mailbox on Exchange, whole. */
    EXCHANGE("Microsoft Exchange Server 2010") {
        @Override
        String zone(ZoneId zone) {
            return EXCHANGE_ZONES.getOrDefault(zone.getId(), "W. Europe Standard Time");
        }
    };

    private static final Map<String, String> OUTLOOK_ZONES = Map.of("Europe/London", "GMT Normalzeit");
    private static final Map<String, String> EXCHANGE_ZONES = Map.of("Europe/London", "GMT Standard Time");

    private final String producer;

    Style(String producer) {
        this.producer = producer;
    }

    String producer() {
        return producer;
    }

    /** What it calls a zone of western or central Europe. */
    String zone(ZoneId zone) {
        return zone.getId();
    }

    /** Zone and value of a time of an entry. */
    String time(LocalDateTime at, Entry.Times times) {
        String zone = zone(times.zone());
        return ";TZID=" + (this == OUTLOOK ? FoldedLines.quoted(zone) : zone) + ":" + Clocks.local(at);
    }

    /** Whether its export says what each one answered. */
    public boolean carriesAnswers() {
        return this != OUTLOOK;
    }

    /** Whether its users invite a team by its distribution list; else by name. */
    public boolean invitesLists() {
        return this == OUTLOOK || this == APPLE;
    }

    /** Whether its export carries categories, and more ways to show time than free and busy. */
    public boolean carriesCategories() {
        return this == OUTLOOK || this == EXCHANGE;
    }
}
