package org.rapport.app.plan;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectParameters;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A talk as an entry in the leader's own calendar, which sends the invitation: nothing has to be configured. It names nothing but that two
 * people talk.
 *
 * @param title such as "Gespräch"
 * @param note one line, with the way to the page of the pair
 * @param zone whose clock a series keeps
 * @param everyWeeks after how many weeks it comes again; 0 = once
 */
record TalkEntry(
        String title,
        String note,
        String leader,
        String seller,
        Instant starts,
        Duration length,
        ZoneId zone,
        int everyWeeks) {

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Outlook on the web with it; its address takes no rhythm. */
    String outlook() {
        return "https://outlook.office.com/calendar/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent"
                + "&subject=" + encoded(title) + "&body=" + encoded(note) + "&to=" + encoded(seller) + "&startdt="
                + encoded(starts.toString()) + "&enddt="
                + encoded(starts.plus(length).toString());
    }

    /** Google's calendar with it. */
    String google() {
        return "https://calendar.google.com/calendar/render?action=TEMPLATE&text=" + encoded(title) + "&details="
                + encoded(note) + "&add=" + encoded(seller) + "&dates=" + BASIC.format(starts) + "/"
                + BASIC.format(starts.plus(length))
                + (isSeries() ? "&ctz=" + encoded(zone.getId()) + "&recur=" + encoded("RRULE:" + rule()) : "");
    }

    boolean isSeries() {
        return everyWeeks > 0;
    }

    private String rule() {
        return "FREQ=WEEKLY;INTERVAL=" + everyWeeks;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A file that any other calendar opens (RFC 5545). */
    String ics(Instant now) {
        StringWriter text = new StringWriter();
        try (VObjectWriter out = new VObjectWriter(text, SyntaxStyle.NEW)) {
            out.writeBeginComponent("VCALENDAR");
            out.writeVersion("2.0");
            out.writeProperty("PRODID", "-//Rapport//Talk//DE");
            // no METHOD: what is published has no attendees (RFC 5546, 3.2.1), and it's the leader's calendar that asks
            // them
            if (isSeries()) {
                ZoneComponent.write(out, zone, starts);
            }
            out.writeBeginComponent("VEVENT");
            write(
                    out,
                    starts.getEpochSecond() + "-" + Integer.toHexString((leader + seller).hashCode()) + "@rapport",
                    now);
            out.writeProperty("ORGANIZER", "mailto:" + leader);
            VObjectProperty attendee = new VObjectProperty("ATTENDEE", "mailto:" + seller);
            VObjectParameters asked = attendee.getParameters();
            asked.put("ROLE", "REQ-PARTICIPANT");
            asked.put("RSVP", "TRUE");
            out.writeProperty(attendee);
            out.writeEndComponent("VEVENT");
            out.writeEndComponent("VCALENDAR");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes what it is and when, within its event. */
    void write(VObjectWriter out, String uid, Instant now) throws IOException {
        out.writeProperty("UID", uid);
        out.writeProperty("DTSTAMP", BASIC.format(now));
        out.writeProperty(time("DTSTART", starts));
        out.writeProperty(time("DTEND", starts.plus(length)));
        if (isSeries()) {
            out.writeProperty("RRULE", rule());
        }
        out.writeProperty("SUMMARY", escaped(title));
        out.writeProperty("DESCRIPTION", escaped(note));
    }

    /** A series keeps its time of the day when clocks change; a single talk is an instant, for whatever calendar. */
    private VObjectProperty time(String name, Instant at) {
        if (!isSeries()) {
            return new VObjectProperty(name, BASIC.format(at));
        }
        VObjectProperty property = new VObjectProperty(name, ZoneComponent.LOCAL.format(at.atZone(zone)));
        property.getParameters().put("TZID", zone.getId());
        return property;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }
}
