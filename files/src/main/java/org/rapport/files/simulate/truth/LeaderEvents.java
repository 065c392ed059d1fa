package org.rapport.files.simulate.truth;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapport.core.attention.Event;
import org.rapport.core.attention.Event.Sensitivity;
import org.rapport.core.attention.Event.ShowAs;
import org.rapport.core.attention.Event.Status;
import org.rapport.core.attention.Event.Tag;
import org.rapport.core.attention.Participant;
import org.rapport.core.attention.Participant.Response;
import org.rapport.core.attention.Participant.Role;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.events.Appointment;
import org.rapport.files.simulate.events.Guest;
import org.rapport.files.simulate.events.Occurrence;
import org.rapport.files.simulate.events.Occurrence.Fate;
import org.rapport.files.simulate.events.Party;
import org.rapport.files.simulate.export.Style;

/**
 * A leader's appointments as events of METHODS §1.2, as far as the leader's program carries them: Outlook knows nobody's answer but the
 * owner's, as show-as; Google and Apple have no categories. Lives are such that nothing else is lost.
 */
final class LeaderEvents {

    private final Person leader;
    private final Style style;
    private final ZoneId zone;
    private final Reporting reporting;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> addresses = new ArrayList<>();

    LeaderEvents(Person leader, Reporting reporting) {
        this.leader = leader;
        this.style = leader.contract().style();
        this.zone = leader.contract().zone();
        this.reporting = reporting;
        number(leader.names().getLast().email());
    }

    /**
     * One date.
     *
     * @param day its local date
     */
    record Dated(Event event, LocalDate day) {}

    /** Whether that number's person reports to the leader on that day. */
    boolean isReport(int number, LocalDate day) {
        return reporting.isReport(addresses.get(number), day);
    }

    /** The dates of an appointment that stand in the leader's calendar, private ones left out. */
    List<Dated> of(Appointment known) {
        List<Dated> events = new ArrayList<>();
        for (Occurrence occurrence : known.occurrences()) {
            Response own = known.responseOf(leader, occurrence);
            boolean gone = style == Style.OUTLOOK && own == Response.DECLINED;
            if (known.matter().sensitivity() == Sensitivity.NORMAL && occurrence.fate() != Fate.REMOVED && !gone) {
                events.add(event(known, occurrence, own));
            }
        }
        return events;
    }

    private Dated event(Appointment known, Occurrence occurrence, Response own) {
        ZoneId there = known.times().allDay() ? zone : known.times().zone();
        long start = millis(occurrence.held(), there);
        long end = millis(occurrence.held().plusMinutes(occurrence.minutes()), there);
        LocalDate day = java.time.Instant.ofEpochMilli(start).atZone(zone).toLocalDate();
        Event event = new Event(
                start,
                end,
                occurrence.fate() == Fate.CANCELLED ? Status.CANCELLED : Status.CONFIRMED,
                showAs(known),
                known.times().allDay(),
                Sensitivity.NORMAL,
                style.carriesCategories() ? known.matter().subject().tag() : Tag.NONE,
                leader(own),
                others(known, occurrence, day),
                null);
        return new Dated(event, day);
    }

    private static long millis(LocalDateTime at, ZoneId zone) {
        return at.atZone(zone).toInstant().toEpochMilli();
    }

    private ShowAs showAs(Appointment known) {
        ShowAs showAs = known.matter().showAs();
        return style.carriesCategories() || showAs == ShowAs.FREE ? showAs : ShowAs.BUSY;
    }

    private Participant leader(Response own) {
        boolean open = style == Style.OUTLOOK && own == Response.NONE;
        return new Participant(0, false, Role.REQUIRED, open ? Response.TENTATIVE : own);
    }

    private List<Participant> others(Appointment known, Occurrence occurrence, LocalDate day) {
        List<Participant> others = new ArrayList<>();
        Set<String> named = new HashSet<>();
        leader.names().forEach(name -> named.add(name.email()));
        Party organizer = known.organizer();
        if (organizer != null && organizer.kind() == Party.Kind.HUMAN && named.add(organizer.email())) {
            others.add(participant(organizer, Role.REQUIRED, Response.ORGANIZER));
        }
        for (Guest guest : known.guests()) {
            if (guest.who().kind() == Party.Kind.HUMAN && named.add(guest.who().email())) {
                Role role = guest.optional() ? Role.OPTIONAL : Role.REQUIRED;
                others.add(participant(guest.who(), role, response(known, occurrence, guest)));
            }
        }
        boolean ownList = organizer != null
                && organizer.is(leader)
                && known.guests().stream().anyMatch(guest -> guest.who().kind() == Party.Kind.LIST);
        if (ownList) {
            reporting.on(day).stream()
                    .filter(named::add)
                    .forEach(email -> others.add(new Participant(number(email), false, Role.REQUIRED, Response.NONE)));
        }
        return others;
    }

    private Response response(Appointment known, Occurrence occurrence, Guest guest) {
        if (!style.carriesAnswers()) {
            return Response.NONE;
        }
        return known.showsAnswersTo(leader) ? known.responseOf(guest, occurrence) : guest.response();
    }

    private Participant participant(Party party, Role role, Response response) {
        return new Participant(number(party.email()), party.isExternal(), role, response);
    }

    private int number(String email) {
        return numbers.computeIfAbsent(email, added -> {
            addresses.add(added);
            return addresses.size() - 1;
        });
    }
}
