package org.rapport.files.simulate.calendars;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Event.Sensitivity;
import org.rapport.core.attention.Event.ShowAs;
import org.rapport.core.attention.Event.Status;
import org.rapport.core.attention.Participant.Response;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Person.Role;
import org.rapport.files.simulate.events.Appointment;
import org.rapport.files.simulate.events.Guest;
import org.rapport.files.simulate.events.Matter;
import org.rapport.files.simulate.events.Occurrence;
import org.rapport.files.simulate.events.Occurrence.Fate;
import org.rapport.files.simulate.events.Party;
import org.rapport.files.simulate.export.CalendarText;
import org.rapport.files.simulate.export.Entry;
import org.rapport.files.simulate.export.Entry.Look;
import org.rapport.files.simulate.export.Entry.Times;
import org.rapport.files.simulate.export.Invitee;
import org.rapport.files.simulate.export.Style;

/**
 * The entries of one person's calendar: each appointment as its owner sees it on the day of the export. Outlook carries no answers, so
 * what its owner declined isn't in it at all, and what they haven't answered is shown as tentative.
 */
final class Entries {

    private static final int MINUTES_OF_A_WORKDAY = 600;

    /** A seller sees the guests of small meetings; larger ones hide them, or every calendar would hold its whole team many times. */
    private static final int MOST_GUESTS_SHOWN = 3;

    private static final double WITHOUT_MAIL = 0.3;

    private final Person owner;
    private final Style style;
    private final CalendarText text;
    private final LocalDate last;

    /**
     * @param last the last day of the calendar
     */
    Entries(Person owner, CalendarText text, LocalDate last) {
        this.owner = owner;
        this.style = owner.contract().style();
        this.text = text;
        this.last = last;
    }

    /** Writes an appointment as it is known. */
    void add(Appointment known) throws IOException {
        if (isShown(known)) {
            addFirst(known, known.occurrences().getFirst());
            for (Occurrence occurrence : known.occurrences()) {
                if (!known.times().isSingle() && differs(known, occurrence)) {
                    addException(known, occurrence);
                }
            }
        }
    }

    private boolean isShown(Appointment known) {
        Occurrence first = known.occurrences().getFirst();
        boolean inRange = !first.planned().toLocalDate().isAfter(last);
        return inRange && known.occurrences().stream().anyMatch(occurrence -> stands(known, occurrence));
    }

    /** Whether a date is in the calendar at all. */
    private boolean stands(Appointment known, Occurrence occurrence) {
        boolean gone = style == Style.OUTLOOK && known.responseOf(owner, occurrence) == Response.DECLINED;
        return occurrence.fate() != Fate.REMOVED && !gone;
    }

    private boolean differs(Appointment known, Occurrence occurrence) {
        boolean answered = style.carriesAnswers()
                && occurrence.answers().keySet().stream()
                        .anyMatch(address -> known.showsAnswersTo(owner)
                                || owner.names().stream()
                                        .anyMatch(name -> name.email().equals(address)));
        boolean changed = occurrence.fate() == Fate.CHANGED || occurrence.fate() == Fate.CANCELLED || answered;
        return changed
                && stands(known, occurrence)
                && !occurrence.planned().toLocalDate().isAfter(last);
    }

    private void addFirst(Appointment known, Occurrence first) throws IOException {
        boolean single = known.times().isSingle();
        boolean off = single && first.fate() == Fate.CANCELLED;
        LocalDate modified = off ? first.decided() : known.times().created();
        List<LocalDateTime> excluded = single
                ? List.of()
                : known.occurrences().stream()
                        .filter(occurrence -> !stands(known, occurrence))
                        .map(Occurrence::planned)
                        .toList();
        Times times = new Times(
                first.planned(),
                known.times().zone(),
                known.times().minutes(),
                known.times().allDay(),
                Rules.of(known.times()),
                excluded);
        Occurrence answers =
                single ? first : Occurrence.kept(first.planned(), known.times().minutes());
        text.add(entry(known, answers, id(known, modified, off ? 1 : 0, null), times));
    }

    private void addException(Appointment known, Occurrence occurrence) throws IOException {
        int sequence = occurrence.fate() == Fate.KEPT ? 0 : 1;
        Times times = new Times(
                occurrence.held(),
                known.times().zone(),
                occurrence.minutes(),
                known.times().allDay(),
                null,
                List.of());
        text.add(entry(known, occurrence, id(known, occurrence.decided(), sequence, occurrence.planned()), times));
    }

    private static Entry.Id id(Appointment known, LocalDate modified, int sequence, @Nullable LocalDateTime replaces) {
        long key = known.matter().key();
        int minute = Math.floorMod(key, MINUTES_OF_A_WORKDAY);
        Instant instant = modified.atTime(6, 0).plusMinutes(minute).toInstant(ZoneOffset.UTC);
        return new Entry.Id(new UUID(key, new Seed(key).of("uid").value()).toString(), sequence, instant, replaces);
    }

    private Entry entry(Appointment known, Occurrence occurrence, Entry.Id id, Times times) {
        Response own = known.responseOf(owner, occurrence);
        boolean off = occurrence.fate() == Fate.CANCELLED;
        Matter matter = known.matter();
        Look look = new Look(
                (off ? "Abgesagt: " : "") + matter.summary(),
                off ? Status.CANCELLED : Status.CONFIRMED,
                off && style.carriesCategories() ? ShowAs.FREE : shown(matter.showAs(), own),
                style.carriesCategories() && !matter.subject().category().isEmpty()
                        ? matter.subject().category()
                        : null,
                matter.sensitivity() != Sensitivity.NORMAL,
                matter.video());
        Party organizer = known.organizer();
        return new Entry(
                id, times, look, organizer == null ? null : organizer(organizer), attendees(known, occurrence, own));
    }

    private static ShowAs shown(ShowAs showAs, Response own) {
        boolean open = own == Response.TENTATIVE || own == Response.NONE;
        return open && showAs == ShowAs.BUSY ? ShowAs.TENTATIVE : showAs;
    }

    private static Invitee organizer(Party organizer) {
        boolean takesPart = organizer.kind() == Party.Kind.HUMAN;
        return invitee(organizer, false, takesPart ? Response.ORGANIZER : Response.NONE);
    }

    private List<Invitee> attendees(Appointment known, Occurrence occurrence, Response own) {
        List<Invitee> attendees = new ArrayList<>();
        boolean answers = known.showsAnswersTo(owner);
        boolean hidden =
                !answers && owner.role() == Role.SELLER && known.guests().size() > MOST_GUESTS_SHOWN;
        for (Guest guest : known.guests()) {
            boolean isOwner = guest.who().is(owner);
            if (hidden && !isOwner) {
                continue;
            }
            Response response = answers || isOwner ? known.responseOf(guest, occurrence) : guest.response();
            Invitee invitee = invitee(guest.who(), guest.optional(), response);
            attendees.add(isWithoutMail(guest.who()) ? invitee.withoutMail() : invitee);
        }
        boolean byList = own != Response.ORGANIZER && !known.names(owner) && style != Style.OUTLOOK;
        if (byList) {
            attendees.add(invitee(Party.of(owner, occurrence.held().toLocalDate()), false, own));
        }
        return attendees;
    }

    /**
     * Outlook knows some people by name alone. Here only customers in sellers' calendars: in a leader's, somebody of the same name as a
     * report would be taken for them.
     */
    private boolean isWithoutMail(Party guest) {
        return style == Style.OUTLOOK
                && owner.role() == Role.SELLER
                && guest.kind() == Party.Kind.HUMAN
                && guest.isExternal()
                && new Seed(owner.number()).of(guest.email()).chance().happens(WITHOUT_MAIL);
    }

    private static Invitee invitee(Party party, boolean optional, Response response) {
        Invitee.Kind kind = switch (party.kind()) {
            case HUMAN, ASSISTANT -> Invitee.Kind.PERSON;
            case LIST -> Invitee.Kind.GROUP;
            case ROOM -> Invitee.Kind.ROOM;
        };
        return new Invitee(party.email(), party.name(), kind, optional, response);
    }
}
