package org.rapport.files.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.core.Parameters;
import org.rapport.core.Statistic;
import org.rapport.core.attention.Attention;
import org.rapport.core.attention.Attention.Hours;
import org.rapport.core.attention.Availability;
import org.rapport.core.attention.Distribution;
import org.rapport.core.attention.LeaderFigure;
import org.rapport.core.attention.Meeting.Category;
import org.rapport.core.attention.Meetings;
import org.rapport.core.attention.Weeks;
import org.rapport.files.Problem;
import org.rapport.files.answer.Calculation.Leader;
import org.rapport.files.answer.Calculation.Reading;
import org.rapport.files.answer.WeekAnswer.Events;
import org.rapport.files.answer.WeekAnswer.Median;
import org.rapport.files.answer.WeekAnswer.PersonAnswer;
import org.rapport.files.answer.WeekAnswer.Source;
import org.rapport.files.answer.WeekAnswer.Status;
import org.rapport.files.answer.WeekAnswer.Week;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.people.Absence;
import org.rapport.files.people.Period;
import org.rapport.files.people.Person;
import org.rapport.files.people.PersonRow;

/** Puts the answer together from what the tally kept. */
final class Answering {

    private static final int WORKING_DAYS = 5;
    private static final double FEW_PARTICIPANTS = 0.1;
    private static final double MINUTES_PER_HOUR = 60;
    private static final double MILLIS_PER_DAY = 86_400_000;

    private final Leader leader;
    private final Weeks weeks;
    private final Parameters parameters;
    private final Tally tally;
    private final @Nullable Account account;
    private final History history;
    private final List<String> arrangers;

    Answering(
            Leader leader,
            Weeks weeks,
            Parameters parameters,
            Tally tally,
            @Nullable Account account,
            History history) {
        this.leader = leader;
        this.weeks = weeks;
        this.parameters = parameters;
        this.tally = tally;
        this.account = account;
        this.history = history;
        this.arrangers = tally.arrangers.addresses();
    }

    WeekAnswer answer(Reading reading) {
        Meetings meetings = tally.contacts.meetings();
        Attention attention = Attention.of(meetings, weeks, parameters.attention());
        Absences absences = absences(reading);
        List<Week> answered = weeks(attention, absences.leader(), reading.holidays());
        LeaderFigure figure = LeaderFigure.of(
                answered.stream()
                        .filter(week -> !week.excluded())
                        .map(Week::counted)
                        .toList(),
                parameters.attention());
        Status status = status(figure.h2().status());
        PersonAnswers persons = new PersonAnswers(leader, weeks, tally.contacts, parameters, history);
        persons.add(meetings, attention);
        tell(meetings, attention);
        if (account != null) {
            account.keep(new History(
                    history.nextMillis(), history.nextMillis(), tally.firstMillis, tally.away(), persons.bases()));
        }
        List<PersonAnswer> people = people(persons, absences, status);
        Distribution distribution = Distribution.of(people.stream()
                .mapToDouble(person -> person.hours() == null ? 0 : person.hours())
                .toArray());
        return new WeekAnswer(
                leader.address(),
                leader.asOf().zone(),
                leader.asOf().until(),
                leader.assumedReports(),
                reading.newest(),
                status.isNone() ? List.of() : answered,
                median(figure, status),
                status.isNone() ? null : finding(distribution.gini()),
                status.isNone() ? null : finding(distribution.giniCorrected()),
                people,
                events(reading),
                new Source(producer(reading), tally.timed, tally.withOthers, tally.withResponses, arrangers),
                problems(reading),
                historyDays());
    }

    private double historyDays() {
        return tally.firstMillis == Long.MAX_VALUE
                ? 0
                : Math.max(0, (leader.asOf().millis() - tally.firstMillis) / MILLIS_PER_DAY);
    }

    private void tell(Meetings meetings, Attention attention) {
        for (int meeting = 0; meeting < meetings.size(); meeting++) {
            if (account != null && meetings.reportCount(meeting) > 0) {
                account.take(entry(meetings, meeting, attention));
            }
        }
    }

    private Account.Entry entry(Meetings meetings, int meeting, Attention attention) {
        double hours = attention.creditedHours(meeting);
        return new Account.Entry(
                meetings.startMillis(meeting),
                meetings.endMillis(meeting),
                meetings.humans(meeting),
                meetings.category(meeting),
                null,
                hours,
                attention.dyadHours(meeting),
                meetings.category(meeting) == Category.ONE
                        && tally.contacts.isOver(meeting)
                        && parameters.attention().isContact(hours * MINUTES_PER_HOUR),
                IntStream.range(0, meetings.reportCount(meeting))
                        .mapToObj(i -> leader.directory().address(meetings.report(meeting, i)))
                        .toList());
    }

    private List<PersonAnswer> people(PersonAnswers persons, Absences absences, Status status) {
        if (leader.address() == null) {
            return List.of();
        }
        return status.isNone() ? persons.unknown() : persons.answers(absences);
    }

    private Absences absences(Reading reading) {
        LocalDate first = tally.firstMillis == Long.MAX_VALUE
                ? weeks.monday(0)
                : Instant.ofEpochMilli(tally.firstMillis).atZone(weeks.zone()).toLocalDate();
        LocalDate from = first.isBefore(weeks.monday(0)) ? first : weeks.monday(0);
        return new Absences(
                reading.inputs().absences(),
                Absences.range(from, leader.asOf().until()),
                leader.directory(),
                tally.outOfOffice);
    }

    private List<Week> weeks(Attention attention, DaysAway away, Set<LocalDate> holidays) {
        DaysAway days = away.together(new DaysAway());
        holidays.forEach(day -> days.add(new Period(day, day), Absence.Part.FULL.halves()));
        return IntStream.range(0, weeks.size())
                .mapToObj(week -> week(week, attention.hours(week), days))
                .toList();
    }

    private Week week(int week, Hours hours, DaysAway away) {
        LocalDate monday = weeks.monday(week);
        double contract = contractDays(monday);
        int halfDays = away.halfDays(monday, Math.max(WORKING_DAYS, (int) Math.ceil(contract)));
        Availability availability = Availability.of(contract, halfDays, parameters.attention());
        boolean excluded = !availability.eligible() || weeks.endMillis(week) <= tally.firstMillis;
        return new Week(
                weeks.label(week),
                monday,
                availability.value(),
                excluded,
                hours,
                excluded ? null : availability.adjusted(hours).orElse(null));
    }

    private double contractDays(LocalDate monday) {
        Person person = leader.directory().person(leader.directory().leader());
        return person == null
                ? PersonRow.DEFAULT_CONTRACT_DAYS
                : person.rowOn(monday).map(PersonRow::contractDays).orElse(PersonRow.DEFAULT_CONTRACT_DAYS);
    }

    private Status status(org.rapport.core.Status figure) {
        if (tally.timed == 0) {
            return Status.NO_EVENTS;
        }
        if (tally.withOthers == 0) {
            return Status.NO_PARTICIPANTS;
        }
        if (tally.withOthers < FEW_PARTICIPANTS * tally.timed) {
            return Status.FEW_PARTICIPANTS;
        }
        if (!arrangers.isEmpty()) {
            return Status.UNCLEAR_ORGANIZER;
        }
        return figure == org.rapport.core.Status.OK ? Status.OK : Status.TOO_FEW;
    }

    private static Median median(LeaderFigure figure, Status status) {
        if (status.isNone()) {
            return new Median(null, null, null, 0, status, null);
        }
        boolean open = status == Status.FEW_PARTICIPANTS || status == Status.UNCLEAR_ORGANIZER;
        return new Median(
                value(figure.h1()),
                value(figure.h2()),
                value(figure.h3()),
                figure.h2().n(),
                status,
                open ? null : figure.verdict());
    }

    private static @Nullable Double value(Statistic statistic) {
        return Double.isNaN(statistic.value()) ? null : statistic.value();
    }

    private static @Nullable Double finding(Statistic statistic) {
        return statistic.status() == org.rapport.core.Status.OK ? statistic.value() : null;
    }

    private Events events(Reading reading) {
        int read = reading.inputs().files().stream()
                .mapToInt(file -> file.events().size())
                .sum();
        return new Events(
                read, tally.occurrences, tally.counted, reading.occurrences().privateEvents());
    }

    private static @Nullable String producer(Reading reading) {
        return reading.inputs().files().stream()
                .filter(CalendarFile::isCalendar)
                .findFirst()
                .map(CalendarFile::producer)
                .orElse(null);
    }

    private static List<Problem> problems(Reading reading) {
        List<Problem> problems = new ArrayList<>();
        reading.inputs().files().forEach(file -> problems.addAll(file.problems()));
        problems.addAll(reading.occurrences().problems());
        problems.addAll(reading.inputs().problems());
        return List.copyOf(problems);
    }
}
