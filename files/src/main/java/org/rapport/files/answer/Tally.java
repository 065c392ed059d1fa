package org.rapport.files.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Eligibility;
import org.rapport.core.attention.Event;
import org.rapport.core.attention.Meeting;
import org.rapport.core.attention.Participant;
import org.rapport.core.attention.Weeks;
import org.rapport.files.event.CalendarEvent.Content;
import org.rapport.files.event.Occurrence;
import org.rapport.files.participants.Arrangers;
import org.rapport.files.participants.Attendees;
import org.rapport.files.participants.Directory;
import org.rapport.files.participants.Reports;
import org.rapport.files.people.Absence;
import org.rapport.files.people.Period;

/** Takes all occurrences once and keeps what the answer needs of them: columns and counts. */
final class Tally implements Consumer<Occurrence> {

    private static final long LEAST_TIMED_MILLIS = 15 * 60_000L;

    private final Directory directory;
    private final Reports reports;
    private final Weeks weeks;
    private final Eligibility eligibility;
    private final LocalDate until;
    private final long endMillis;
    private final long fromMillis;
    private final History history;
    private final Set<LocalDate> left = new HashSet<>();
    private final @Nullable Account account;
    private final Map<Integer, Integer> places = new HashMap<>();

    final Contacts contacts = new Contacts();
    final Arrangers arrangers;
    final DaysAway outOfOffice = new DaysAway();
    int occurrences;
    int counted;
    int timed;
    int withOthers;
    int withResponses;
    long firstMillis;

    private int lastEvent = -1;
    private @Nullable Attendees lastAttendees;

    Tally(
            Directory directory,
            Reports reports,
            Weeks weeks,
            Eligibility eligibility,
            AsOf asOf,
            @Nullable Account account,
            History history) {
        this.history = history;
        this.fromMillis = history.fromMillis();
        history.away().forEach(day -> outOfOffice.add(new Period(day, day), Absence.Part.FULL.halves()));
        this.left.addAll(history.away());
        this.firstMillis = history.firstMillis();
        this.directory = directory;
        this.reports = reports;
        this.weeks = weeks;
        this.eligibility = eligibility;
        this.until = asOf.until();
        this.endMillis = asOf.millis();
        this.account = account;
        this.arrangers = new Arrangers(directory);
        reports.current().forEach(report -> places.put(report.number(), places.size()));
    }

    @Override
    public void accept(Occurrence occurrence) {
        if (occurrence.startMillis() < fromMillis) {
            return; // it was taken before it was forgotten
        }
        Content content = content(occurrence);
        Attendees attendees = attendees(occurrence, content);
        Event event = event(occurrence, content, attendees);
        IntPredicate isReport = number -> reports.isReport(number, occurrence.date());
        boolean inWindow = weeks.indexOf(occurrence.startMillis()) >= 0;
        occurrences++;
        firstMillis = Math.min(firstMillis, occurrence.startMillis());
        if (inWindow) {
            countSource(event, content, attendees);
        }
        if (event.allDay()) {
            countAbsence(event, occurrence);
        } else {
            decide(occurrence, event, attendees, isReport);
        }
    }

    private void decide(Occurrence occurrence, Event event, Attendees attendees, IntPredicate isReport) {
        switch (eligibility.decide(event, isReport)) {
            case Eligibility.Counted(Meeting meeting) -> {
                count(occurrence, meeting, event);
                if (weeks.indexOf(occurrence.startMillis()) >= 0) {
                    arrangers.take(event, attendees, isReport);
                }
            }
            case Eligibility.Dropped(Eligibility.Reason reason) -> tell(event, reason, isReport);
        }
    }

    private void tell(Event event, Eligibility.Reason reason, IntPredicate isReport) {
        if (account == null) {
            return;
        }
        List<String> taking = event.othersTakingPart()
                .mapToInt(Participant::person)
                .filter(isReport)
                .mapToObj(directory::address)
                .toList();
        if (!taking.isEmpty()) {
            account.take(Account.Entry.dropped(event.startMillis(), event.endMillis(), event.humans(), reason, taking));
        }
    }

    static Content content(Occurrence occurrence) {
        return java.util.Objects.requireNonNull(occurrence.event().content(), "private events have no occurrences");
    }

    private Attendees attendees(Occurrence occurrence, Content content) {
        Attendees attendees = lastAttendees;
        boolean same = occurrence.number() == lastEvent && !Attendees.dependOnDay(content, directory);
        if (attendees == null || !same) {
            attendees = Attendees.of(content, occurrence.date(), directory);
            lastEvent = occurrence.number();
            lastAttendees = attendees;
        }
        return attendees;
    }

    static Event event(Occurrence occurrence, Content content, Attendees attendees) {
        return new Event(
                occurrence.startMillis(),
                occurrence.endMillis(),
                content.status(),
                content.showAs(),
                content.times().span().start().isDate(),
                Event.Sensitivity.NORMAL,
                content.tag(),
                attendees.leader(),
                attendees.others(),
                null);
    }

    private void countSource(Event event, Content content, Attendees attendees) {
        boolean isTimed = !event.allDay()
                && event.status() != Event.Status.CANCELLED
                && event.endMillis() - event.startMillis() >= LEAST_TIMED_MILLIS;
        if (isTimed) {
            timed++;
            withOthers += attendees.namesOthers() ? 1 : 0;
            withResponses += content.responds() ? 1 : 0;
        }
    }

    private void countAbsence(Event event, Occurrence occurrence) {
        boolean away = event.showAs() == Event.ShowAs.OOF
                && event.status() != Event.Status.CANCELLED
                && event.leader().response() != Participant.Response.DECLINED;
        if (away) {
            LocalDate last = Instant.ofEpochMilli(occurrence.endMillis())
                    .atZone(weeks.zone())
                    .toLocalDate()
                    .minusDays(1);
            LocalDate within = last.isAfter(until) ? until : last;
            outOfOffice.add(new Period(occurrence.date(), within), Absence.Part.FULL.halves());
            if (occurrence.startMillis() < history.nextMillis()) {
                occurrence.date().datesUntil(within.plusDays(1)).forEach(left::add);
            }
        }
    }

    /** Days away that have to be known once their events are forgotten. */
    Set<LocalDate> away() {
        return left;
    }

    private void count(Occurrence occurrence, Meeting meeting, Event event) {
        counted += meeting.category() == Meeting.Category.OTHER ? 0 : 1;
        boolean isOver = meeting.endMillis() <= endMillis;
        int[] taking = event.othersTakingPart()
                .mapToInt(other -> places.getOrDefault(other.person(), -1))
                .filter(place -> place >= 0)
                .toArray();
        contacts.add(
                meeting.withEnd(endMillis),
                occurrence.date(),
                content(occurrence).video(),
                isOver,
                taking);
    }
}
