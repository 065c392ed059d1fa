package org.rapport.files.answer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.core.Parameters;
import org.rapport.core.attention.Attention;
import org.rapport.core.attention.Meeting.Category;
import org.rapport.core.attention.Meetings;
import org.rapport.core.attention.Waiting;
import org.rapport.core.attention.Weeks;
import org.rapport.core.tie.Channel;
import org.rapport.core.tie.TieState;
import org.rapport.core.tie.TieWeights;
import org.rapport.files.answer.Calculation.Leader;
import org.rapport.files.answer.History.Base;
import org.rapport.files.answer.WeekAnswer.PersonAnswer;
import org.rapport.files.answer.WeekAnswer.Presence;
import org.rapport.files.participants.Reports.Report;

/** What each report got: hours, one-to-ones, how long they have waited, how strong the tie is. */
final class PersonAnswers {

    private static final double MILLIS_PER_DAY = 86_400_000;
    private static final double MINUTES_PER_HOUR = 60;

    private final Leader leader;
    private final Weeks weeks;
    private final Contacts contacts;
    private final History history;
    private final Parameters parameters;
    private final TieWeights tieWeights;
    private final List<Sums> sums = new ArrayList<>();
    private final Map<Integer, Sums> byNumber = new HashMap<>();

    /** What one report's meetings add up to. */
    private static final class Sums {
        private final Report report;
        private final double[] hours;
        private final int[] oneToOnes;
        private final List<LocalDate> dates = new ArrayList<>();
        private TieState rhythm;
        private TieState bond;
        private Base base;

        Sums(Report report, int weeks, Base base) {
            this.report = report;
            this.dates.addAll(base.oneToOnes());
            this.rhythm = base.rhythm();
            this.bond = base.bond();
            this.base = base;
            this.hours = new double[weeks];
            this.oneToOnes = new int[weeks];
        }
    }

    PersonAnswers(Leader leader, Weeks weeks, Contacts contacts, Parameters parameters, History history) {
        this.history = history;
        this.leader = leader;
        this.weeks = weeks;
        this.contacts = contacts;
        this.parameters = parameters;
        this.tieWeights = new TieWeights(parameters.tie());
        for (Report report : leader.reports().current()) {
            Sums person = new Sums(report, weeks.size(), history.bases().getOrDefault(report.email(), Base.empty()));
            sums.add(person);
            byNumber.put(report.number(), person);
        }
    }

    /** Adds up all meetings. */
    void add(Meetings meetings, Attention attention) {
        double[] hours = attention.dyadHoursByPersonAndWeek(leader.directory().size());
        for (Sums person : sums) {
            System.arraycopy(hours, person.report.number() * weeks.size(), person.hours, 0, weeks.size());
        }
        for (int meeting = 0; meeting < meetings.size(); meeting++) {
            addOneToOnes(meetings, meeting, attention);
            boolean small = meetings.humans(meeting) <= parameters.attention().largestGroup();
            if (contacts.isOver(meeting) && small) {
                addTies(meetings, meeting, attention.creditedHours(meeting) * MINUTES_PER_HOUR);
            }
        }
    }

    private void addOneToOnes(Meetings meetings, int meeting, Attention attention) {
        int week = weeks.indexOf(meetings.startMillis(meeting));
        double minutes = attention.creditedHours(meeting) * MINUTES_PER_HOUR;
        boolean isContact = meetings.category(meeting) == Category.ONE
                && contacts.isOver(meeting)
                && parameters.attention().isContact(minutes);
        for (int i = 0; i < meetings.reportCount(meeting); i++) {
            Sums person = byNumber.get(meetings.report(meeting, i));
            if (person != null && isContact) {
                person.dates.add(contacts.day(meeting));
                if (meetings.startMillis(meeting) < history.nextMillis()) {
                    List<LocalDate> days = new ArrayList<>(person.base.oneToOnes());
                    days.add(contacts.day(meeting));
                    person.base = new Base(days, person.base.rhythm(), person.base.bond());
                }
                if (week >= 0) {
                    person.oneToOnes[week]++;
                }
            }
        }
    }

    private void addTies(Meetings meetings, int meeting, double minutes) {
        Channel channel = contacts.byVideo(meeting) ? Channel.VIDEO : Channel.IN_PERSON;
        double weight = tieWeights.weight(channel, minutes, meetings.humans(meeting));
        double days = meetings.endMillis(meeting) / MILLIS_PER_DAY;
        for (int place : contacts.taking(meeting)) {
            Sums person = sums.get(place);
            person.rhythm = person.rhythm.add(days, weight, parameters.tie().fastHalfLifeDays());
            person.bond = person.bond.add(days, weight, parameters.tie().slowHalfLifeDays());
            if (meetings.startMillis(meeting) < history.nextMillis()) {
                person.base = new Base(
                        person.base.oneToOnes(),
                        person.base.rhythm().add(days, weight, parameters.tie().fastHalfLifeDays()),
                        person.base.bond().add(days, weight, parameters.tie().slowHalfLifeDays()));
            }
        }
    }

    /** What will be left of each report once all before the next horizon is forgotten, by address. */
    Map<String, Base> bases() {
        return sums.stream()
                .collect(Collectors.toMap(person -> person.report.email(), person -> person.base, (a, b) -> a));
    }

    /** The answers, longest waiting first: never met, then by overdue ratio, then by address. */
    List<PersonAnswer> answers(Absences absences) {
        return sums.stream()
                .map(person -> answer(person, absences))
                .sorted(Comparator.comparing((PersonAnswer p) -> p.lastOneToOne() != null)
                        .thenComparing(p -> p.overdueRatio() == null ? 0 : p.overdueRatio(), Comparator.reverseOrder())
                        .thenComparing(PersonAnswer::email))
                .toList();
    }

    private PersonAnswer answer(Sums person, Absences absences) {
        Report report = person.report;
        LocalDate until = leader.asOf().until();
        Waiting waiting = Waiting.of(
                person.dates,
                until,
                new Waiting.Line(report.cadenceDays(), report.since(), absences.bothAway(report.number())::isAway),
                parameters.attention());
        double now = leader.asOf().millis() / MILLIS_PER_DAY;
        return new PersonAnswer(
                report.email(),
                report.name(),
                sum(person.hours),
                java.util.Arrays.stream(person.oneToOnes).sum(),
                person.hours,
                person.oneToOnes,
                person.dates.stream().max(Comparator.naturalOrder()).orElse(null),
                boxed(waiting.gapDays()),
                report.cadenceDays(),
                boxed(waiting.overdueRatio()),
                waiting.level(),
                waiting.rhythmBroken(),
                person.rhythm.read(now, parameters.tie().fastHalfLifeDays()),
                person.bond.read(now, parameters.tie().slowHalfLifeDays()),
                presence(report, until, absences));
    }

    private static Presence presence(Report report, LocalDate until, Absences absences) {
        int reporting = report.since().isBefore(until.minusYears(1))
                ? Integer.MAX_VALUE
                : (int) ChronoUnit.DAYS.between(report.since(), until) + 1;
        return new Presence(
                reporting,
                absences.daysAway(report.number(), until.minusDays(13), until),
                absences.daysAway(report.number(), until.minusDays(27), until));
    }

    /** The same people where the calendars carry no answer: nothing is known of any, in the order of addresses. */
    List<PersonAnswer> unknown() {
        return sums.stream()
                .map(person -> person.report)
                .map(report -> new PersonAnswer(
                        report.email(),
                        report.name(),
                        null,
                        null,
                        new double[0],
                        new int[0],
                        null,
                        null,
                        report.cadenceDays(),
                        null,
                        Waiting.Level.UNKNOWN,
                        false,
                        null,
                        null,
                        null))
                .sorted(Comparator.comparing(PersonAnswer::email))
                .toList();
    }

    private static double sum(double[] hours) {
        double sum = 0;
        for (double week : hours) {
            sum += week;
        }
        return sum;
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
