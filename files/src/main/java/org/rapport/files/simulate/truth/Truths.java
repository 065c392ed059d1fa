package org.rapport.files.simulate.truth;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.core.Parameters;
import org.rapport.core.attention.Attention;
import org.rapport.core.attention.Attention.Hours;
import org.rapport.core.attention.Availability;
import org.rapport.core.attention.Eligibility;
import org.rapport.core.attention.Eligibility.Counted;
import org.rapport.core.attention.LeaderFigure;
import org.rapport.core.attention.Meetings;
import org.rapport.core.attention.Weeks;
import org.rapport.files.simulate.absences.Away;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.Pair;
import org.rapport.files.simulate.events.Appointment;
import org.rapport.files.simulate.life.Diary;
import org.rapport.files.simulate.truth.LeaderEvents.Dated;

/** Computes the hours that leaders gave as the contract of {@code week} defines them. For several threads. */
public final class Truths {

    private static final Parameters PARAMETERS = Parameters.defaults();
    private static final int WORKING_DAYS = 5;

    private final Company company;
    private final Eligibility eligibility = new Eligibility(PARAMETERS.attention());

    /** Those of a company. */
    public Truths(Company company) {
        this.company = company;
    }

    /** What is true of a leader, whose diary is given. */
    public LeaderTruth of(Diary diary, List<Pair> pairs) {
        ZoneId zone = diary.owner().contract().zone();
        Lived lived = lived(diary, pairs, zone);
        Weeks all = Weeks.endingOn(company.until(), company.weeks(), zone);
        Attention attention = Attention.of(lived.meetings, all);
        Weeks window = Weeks.endingOn(company.until(), PARAMETERS.attention().windowWeeks(), zone);
        Attention lately = Attention.of(lived.meetings, window);
        List<Hours> counted = IntStream.range(0, window.size())
                .filter(week -> window.endMillis(week) > lived.first)
                .mapToObj(week -> availability(diary, window.monday(week)).adjusted(lately.hours(week)))
                .flatMap(Optional::stream)
                .toList();
        return new LeaderTruth(
                diary.owner().emailOn(company.until()),
                IntStream.range(0, all.size())
                        .mapToObj(week -> new LeaderTruth.Week(all.label(week), attention.hours(week)))
                        .toList(),
                median(LeaderFigure.of(counted)));
    }

    /** The leader's meetings up to the as-of instant, and the first thing in the calendar. */
    private record Lived(Meetings meetings, long first) {}

    private Lived lived(Diary diary, List<Pair> pairs, ZoneId zone) {
        LocalDate until = company.until();
        long asOf = until.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        LeaderEvents events = new LeaderEvents(diary.owner(), new Reporting(pairs));
        Meetings.Builder meetings = Meetings.builder();
        long first = Long.MAX_VALUE;
        for (Dated dated : known(diary, until, events)) {
            if (dated.event().startMillis() < asOf) {
                first = Math.min(first, dated.event().startMillis());
                if (eligibility.decide(dated.event(), number -> events.isReport(number, dated.day()))
                        instanceof Counted(var meeting)) {
                    meetings.add(meeting.withEnd(asOf));
                }
            }
        }
        return new Lived(meetings.build(), first);
    }

    private static List<Dated> known(Diary diary, LocalDate until, LeaderEvents events) {
        List<Dated> dated = new ArrayList<>();
        for (Appointment appointment : diary.appointments()) {
            appointment.findKnownOn(until).ifPresent(known -> dated.addAll(events.of(known)));
        }
        return dated;
    }

    private Availability availability(Diary diary, LocalDate monday) {
        int away = 0;
        for (Away absence : diary.absences()) {
            for (int day = 0; day < WORKING_DAYS && !absence.known().isAfter(company.until()); day++) {
                boolean isAway = absence.days().contains(monday.plusDays(day));
                away |= isAway ? absence.part().halves() << (2 * day) : 0;
            }
        }
        return new Availability.Week(diary.owner().contract().days(), away).availability();
    }

    private static @Nullable Hours median(LeaderFigure figure) {
        return figure.verdict() == null
                ? null
                : new Hours(
                        figure.h1().value(), figure.h2().value(), figure.h3().value(), Double.NaN);
    }
}
