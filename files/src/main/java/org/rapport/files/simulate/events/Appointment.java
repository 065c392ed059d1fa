package org.rapport.files.simulate.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Participant.Response;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.events.Times.Ending;

/**
 * An appointment of one or several people, with all its dates within the company's span.
 *
 * @param matter what it is
 * @param organizer who invites; null where its owner is alone with it
 * @param guests who is invited
 * @param times when it is
 * @param occurrences its dates, in order of their plan
 */
public record Appointment(
        Matter matter, @Nullable Party organizer, List<Guest> guests, Times times, List<Occurrence> occurrences) {

    private static final int DAYS_AHEAD = 7;

    public Appointment {
        guests = List.copyOf(guests);
        occurrences = List.copyOf(occurrences);
    }

    /** Whether that person is named on it, not only by a list. */
    public boolean names(Person person) {
        return (organizer != null && organizer.is(person))
                || guests.stream().anyMatch(guest -> guest.who().is(person));
    }

    /** What somebody sees of it who belongs to it only for a time. */
    public Appointment within(Period period) {
        Ending ending = times.ending();
        boolean shorter = !times.isSingle()
                && !period.until().equals(LocalDate.MAX)
                && (ending == null || period.until().isBefore(ending.last()));
        LocalDate joined = period.from().equals(LocalDate.MIN)
                ? period.from()
                : period.from().minusDays(DAYS_AHEAD);
        Times own = new Times(
                times.rhythm(),
                times.zone(),
                times.minutes(),
                times.allDay(),
                joined.isAfter(times.created()) ? joined : times.created(),
                shorter ? new Ending(period.until(), period.until().minusDays(DAYS_AHEAD)) : ending);
        return new Appointment(
                matter,
                organizer,
                guests,
                own,
                occurrences.stream()
                        .filter(occurrence ->
                                period.contains(occurrence.planned().toLocalDate()))
                        .map(occurrence ->
                                period.contains(occurrence.held().toLocalDate()) ? occurrence : occurrence.removed())
                        .toList());
    }

    /** What is known of it on a day: nothing that is entered, decided or answered later; empty before it is entered. */
    public Optional<Appointment> findKnownOn(LocalDate day) {
        if (times.created().isAfter(day)) {
            return Optional.empty();
        }
        return Optional.of(new Appointment(
                matter,
                organizer,
                guests.stream().map(guest -> guest.asOf(day)).toList(),
                times.asOf(day),
                occurrences.stream()
                        .map(occurrence -> occurrence.asOf(day, times.minutes()))
                        .toList()));
    }

    /** What that person answers to a date of it. */
    public Response responseOf(Person person, Occurrence occurrence) {
        if (organizer == null || organizer.is(person)) {
            return Response.ORGANIZER;
        }
        return guests.stream()
                .filter(guest -> guest.who().is(person))
                .map(guest -> responseOf(guest, occurrence))
                .findFirst()
                .orElse(Response.ACCEPTED);
    }

    /** What a guest answers to a date of it. */
    public Response responseOf(Guest guest, Occurrence occurrence) {
        return occurrence.answers().getOrDefault(guest.who().email(), guest.response());
    }

    /** Whether a calendar of that person shows what the others answered to single dates: only who invites sees that. */
    public boolean showsAnswersTo(Person person) {
        return organizer == null || organizer.is(person) || organizer.kind() == Party.Kind.ASSISTANT;
    }
}
