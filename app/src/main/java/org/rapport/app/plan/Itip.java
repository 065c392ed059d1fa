package org.rapport.app.plan;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * An attendee's copy of a talk to which the house's mailbox asks (RFC 5546). The mailbox is the organizer, to which calendars
 * answer; it stands among the attendees as a resource, so that whoever counts finds two people.
 *
 * @param tag the UID of this copy: no other attendee knows it, and each answer brings it back
 * @param organizer the address of the mailbox
 */
record Itip(TalkEntry talk, String tag, int sequence, boolean isCancelled, String organizer) {

    /** What it asks a calendar to do. */
    String method() {
        return isCancelled ? "CANCEL" : "REQUEST";
    }

    /** The calendar of a mail. */
    String ics(Instant now) {
        StringWriter text = new StringWriter();
        try (VObjectWriter out = new VObjectWriter(text, SyntaxStyle.NEW)) {
            out.writeBeginComponent("VCALENDAR");
            out.writeVersion("2.0");
            out.writeProperty("PRODID", "-//Rapport//Talk//DE");
            out.writeProperty("METHOD", method());
            if (talk.isSeries()) {
                ZoneComponent.write(out, talk.zone(), talk.starts());
            }
            out.writeBeginComponent("VEVENT");
            talk.write(out, tag, now);
            out.writeProperty("SEQUENCE", String.valueOf(sequence));
            out.writeProperty("STATUS", isCancelled ? "CANCELLED" : "CONFIRMED");
            out.writeProperty("TRANSP", "OPAQUE");
            out.writeProperty("CLASS", "PUBLIC");
            out.writeProperty(with("ORGANIZER", organizer, "CN=Rapport"));
            for (String person : new String[] {talk.leader(), talk.seller()}) {
                out.writeProperty(with(
                        "ATTENDEE",
                        person,
                        "CUTYPE=INDIVIDUAL",
                        "ROLE=REQ-PARTICIPANT",
                        "PARTSTAT=NEEDS-ACTION",
                        "RSVP=TRUE"));
            }
            out.writeProperty(
                    with("ATTENDEE", organizer, "CUTYPE=RESOURCE", "ROLE=NON-PARTICIPANT", "PARTSTAT=ACCEPTED"));
            out.writeEndComponent("VEVENT");
            out.writeEndComponent("VCALENDAR");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VObjectProperty with(String name, String address, String... parameters) {
        VObjectProperty property = new VObjectProperty(name, "mailto:" + address);
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            property.getParameters().put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return property;
    }
}
