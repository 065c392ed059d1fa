package org.rapport.files.simulate.export;

import java.io.IOException;
import org.rapport.core.attention.Participant.Response;
import org.rapport.files.simulate.export.Invitee.Kind;

/** Writes who is listed, as each program does. */
final class People {

    private final FoldedLines out;
    private final Style style;
    private final Invitee owner;

    People(FoldedLines out, Style style, Owner owner) {
        this.out = out;
        this.style = style;
        this.owner = new Invitee(owner.email(), owner.name(), Kind.PERSON, false, Response.ORGANIZER);
    }

    void write(Entry entry) throws IOException {
        Invitee organizer = entry.organizer();
        if (organizer == null && style == Style.EXCHANGE) {
            organizer = owner; // Exchange names the owner also where nobody else is invited
        }
        if (organizer != null) {
            out.line("ORGANIZER;CN=" + FoldedLines.quoted(organizer.name()) + address(organizer));
        }
        boolean listsOrganizer = style != Style.OUTLOOK && !entry.attendees().isEmpty();
        // an assistant invites without taking part
        if (listsOrganizer && organizer != null && organizer.response() == Response.ORGANIZER) {
            attendee(organizer, style == Style.APPLE ? "CHAIR" : "REQ-PARTICIPANT");
        }
        for (Invitee attendee : entry.attendees()) {
            attendee(attendee, attendee.optional() ? "OPT-PARTICIPANT" : "REQ-PARTICIPANT");
        }
    }

    private void attendee(Invitee who, String role) throws IOException {
        String name = FoldedLines.quoted(who.name());
        String line = switch (style) {
            case OUTLOOK -> outlook(who, name);
            case GOOGLE ->
                "ATTENDEE;CUTYPE=" + type(who) + ";ROLE=" + role + ";PARTSTAT=" + answer(who) + ";CN=" + name
                        + comment(who) + ";X-NUM-GUESTS=0";
            case APPLE ->
                "ATTENDEE;CN=" + name + ";CUTYPE=" + type(who) + ";EMAIL=" + FoldedLines.quoted(who.email())
                        + ";PARTSTAT=" + answer(who) + ";ROLE=" + role;
            case EXCHANGE ->
                "ATTENDEE;ROLE=" + role + ";PARTSTAT=" + answer(who) + ";CUTYPE=" + type(who) + ";RSVP=TRUE;CN=" + name;
        };
        out.line(line + address(who));
    }

    private static String outlook(Invitee who, String name) {
        String role = who.optional() ? ";ROLE=OPT-PARTICIPANT" : "";
        return who.kind() == Kind.ROOM
                ? "ATTENDEE;CN=" + name + ";CUTYPE=RESOURCE;ROLE=NON-PARTICIPANT;RSVP=TRUE"
                : "ATTENDEE;CN=" + name + role + ";RSVP=TRUE";
    }

    /** Free text of a person, in quotes with quotes in it, as Google writes it. */
    private static String comment(Invitee who) {
        return who.response() == Response.TENTATIVE ? ";X-RESPONSE-COMMENT=\"Komme \\\"später\\\", fangt an\"" : "";
    }

    private static String type(Invitee who) {
        return switch (who.kind()) {
            case ROOM -> "RESOURCE";
            case GROUP -> "GROUP";
            case PERSON, NO_MAIL -> "INDIVIDUAL";
        };
    }

    private static String answer(Invitee who) {
        return switch (who.response()) {
            case ORGANIZER, ACCEPTED -> "ACCEPTED";
            case TENTATIVE -> "TENTATIVE";
            case DECLINED -> "DECLINED";
            case NONE -> "NEEDS-ACTION";
        };
    }

    private String address(Invitee who) {
        boolean unknown = who.kind() == Kind.NO_MAIL && style == Style.OUTLOOK;
        return unknown ? ":invalid:nomail" : ":mailto:" + who.email();
    }
}
