package org.rapport.files.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.rapport.core.Parameters;
import org.rapport.core.attention.Eligibility;
import org.rapport.core.attention.Event;
import org.rapport.core.attention.Participant;
import org.rapport.core.attention.Weeks;
import org.rapport.files.Problem;
import org.rapport.files.event.CalendarEvent;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.event.Occurrence;
import org.rapport.files.event.Occurrences;
import org.rapport.files.participants.Attendees;
import org.rapport.files.participants.Directory;
import org.rapport.files.participants.Owner;
import org.rapport.files.participants.Reports;
import org.rapport.files.people.Absence;
import org.rapport.files.people.People;

/**
 * From calendars, people and absences to the answer of {@code week}, as the contract fixes it. Nothing is read and nothing
 * is written; the same inputs have the same answer.
 *
 * <pre>
 * Request request = Request.of("boss@firma.example", until, zone);
 * WeekAnswer answer = new Calculation(request, Inputs.of(files, people, absences)).answer(Here.after(until, zone));
 * </pre>
 */
public final class Calculation {

    private static final Owner NOBODY = new Owner("", Set.of());
    private static final int LEAST_DAYS_OF_AN_ASSUMED_REPORT = 3;

    private final Request request;
    private final Inputs inputs;
    private final People people;
    private final Parameters parameters = Parameters.defaults();
    private final Eligibility eligibility = new Eligibility(parameters.attention());

    /**
     * What is known.
     *
     * @param files the leader's calendars
     * @param people who reports to whom; null = the reports are those of the request, or found in the calendars
     * @param absences of anybody
     * @param problems that the absences had; they are told with those of the calendars
     */
    public record Inputs(
            List<CalendarFile> files, @Nullable People people, List<Absence> absences, List<Problem> problems) {

        /** Of inputs without problems but those of the calendars. */
        public static Inputs of(List<CalendarFile> files, @Nullable People people, List<Absence> absences) {
            return new Inputs(files, people, absences, List.of());
        }

        private Inputs in(ZoneId leader) {
            return new Inputs(files.stream().map(file -> file.in(leader)).toList(), people, absences, problems);
        }
    }

    /** When and where the question is asked: it holds for what neither the request nor the calendars say. */
    public record Here(Instant now, ZoneId zone) {

        /** Right after that day has ended there. */
        public static Here after(LocalDate day, ZoneId zone) {
            return new Here(day.plusDays(1).atStartOfDay(zone).toInstant(), zone);
        }

        /** The date that it is in that zone. */
        public LocalDate today(ZoneId there) {
            return LocalDate.ofInstant(now, there);
        }
    }

    /** Computes nothing yet. */
    public Calculation(Request request, Inputs inputs) {
        this.request = request;
        this.inputs = inputs;
        this.people = inputs.people == null ? People.none() : inputs.people;
    }

    /**
     * The answer. It costs one pass over all occurrences up to the last day, a second one where the reports have to be
     * found.
     *
     * @throws Unanswerable where the leader's address is nowhere to be found, the region of the holidays is unknown, or
     *     the leader is the only report
     */
    public WeekAnswer answer(Here here) throws Unanswerable {
        return answer(here, null);
    }

    /**
     * The answer, and how it came about.
     *
     * @param account takes how; null = nobody asks
     *
     * @throws Unanswerable as above
     */
    public WeekAnswer answer(Here here, @Nullable Account account) throws Unanswerable {
        return answer(here, account, History.NONE);
    }

    /**
     * The answer where what lies before a horizon is forgotten but for what is left of it.
     *
     * @throws Unanswerable as above
     */
    public WeekAnswer answer(Here here, @Nullable Account account, History history) throws Unanswerable {
        Optional<Owner> found = owner(here);
        Owner owner = found.orElse(NOBODY);
        AsOf asOf = asOf(owner, here);
        Directory directory = directory(owner);
        Inputs checked = inputs.in(asOf.zone());
        Occurrences occurrences = new Occurrences(checked.files, asOf.zone());
        Weeks weeks = Weeks.endingOn(asOf.until(), request.weeks(), asOf.zone());
        boolean assumed = inputs.people == null && request.reports().isEmpty();
        Reports reports = reports(directory, occurrences, asOf);
        Tally tally = new Tally(directory, reports, weeks, eligibility, asOf, account, history);
        occurrences.before(asOf.millis(), tally);
        if (found.isEmpty() && tally.withOthers > 0) {
            throw new Unanswerable("leader.unknown", "");
        }
        Leader leader = new Leader(found.isPresent() ? owner.leader() : null, asOf, directory, reports, assumed);
        return new Answering(leader, weeks, parameters, tally, account, history)
                .answer(new Reading(checked, occurrences, newestDate(asOf, asOf.millis()), holidays(weeks)));
    }

    private Set<LocalDate> holidays(Weeks weeks) throws Unanswerable {
        String region = request.holidays();
        return region == null
                ? Set.of()
                : PublicHolidays.of(
                        region, weeks.monday(0), weeks.monday(weeks.size() - 1).plusDays(6));
    }

    /** Who seems to report to the leader, and on how many days the two talked alone; most days first. */
    public List<Assumed> assumed(Here here) {
        Owner owner = owner(here).orElse(NOBODY);
        AsOf asOf = asOf(owner, here);
        return assumed(directory(owner), new Occurrences(inputs.in(asOf.zone()).files, asOf.zone()), asOf);
    }

    /**
     * Somebody who seems to report to the leader.
     *
     * @param days on how many days the two talked alone, 3 or more
     */
    public record Assumed(String address, int days) {}

    /**
     * A one-to-one that the calendars hold ahead.
     *
     * @param address of the report
     * @param startMillis when it starts, in milliseconds since 1970
     */
    public record Ahead(String address, long startMillis) {}

    /**
     * The one-to-ones with reports of today that start from now on until then, as the calendars say today: not cancelled, not declined.
     *
     * @throws Unanswerable as above
     */
    public List<Ahead> ahead(Here here, Instant until) throws Unanswerable {
        Owner owner = owner(here).orElse(NOBODY);
        AsOf asOf = asOf(owner, here);
        Directory directory = directory(owner);
        Occurrences occurrences = new Occurrences(inputs.in(asOf.zone()).files, asOf.zone());
        Set<String> reports =
                reports(directory, occurrences, new AsOf(here.today(asOf.zone()), asOf.zone())).current().stream()
                        .map(Reports.Report::email)
                        .collect(Collectors.toSet());
        List<Ahead> ahead = new ArrayList<>();
        occurrences.before(until.toEpochMilli(), occurrence -> {
            if (occurrence.startMillis() >= here.now.toEpochMilli()) {
                onlyOther(occurrence, directory)
                        .filter(reports::contains)
                        .ifPresent(address -> ahead.add(new Ahead(address, occurrence.startMillis())));
            }
        });
        ahead.sort(Comparator.comparingLong(Ahead::startMillis));
        return ahead;
    }

    private Directory directory(Owner owner) {
        return new Directory(people, owner.leader(), owner.addresses(), Set.copyOf(request.reports()));
    }

    /** Whose answer it is: who they are, when, and who reports to them. */
    record Leader(@Nullable String address, AsOf asOf, Directory directory, Reports reports, boolean assumedReports) {}

    /** What was read, as far as the answer tells of it. */
    record Reading(
            Inputs inputs,
            Occurrences occurrences,
            @Nullable LocalDate newest,
            Set<LocalDate> holidays) {}

    private Optional<Owner> owner(Here here) {
        return Owner.find(request.me(), inputs.files, people, calendarZone().orElse(here.zone));
    }

    private Optional<ZoneId> calendarZone() {
        return inputs.files.stream()
                .flatMap(file -> Optional.ofNullable(file.zone()).stream())
                .findFirst();
    }

    private AsOf asOf(Owner owner, Here here) {
        LocalDate rowDay = request.until() == null ? here.today(here.zone) : request.until();
        ZoneId zone = request.zone() != null
                ? request.zone()
                : people.find(owner.leader())
                        .map(person -> person.rowOn(rowDay).orElse(person.rows().getLast()))
                        .flatMap(row -> Optional.ofNullable(row.zone()))
                        .or(this::calendarZone)
                        .orElse(here.zone);
        if (request.until() != null) {
            return new AsOf(request.until(), zone);
        }
        AsOf today = new AsOf(here.today(zone), zone);
        LocalDate newest = newestDate(today, today.millis());
        return new AsOf(newest == null ? today.until() : newest, zone);
    }

    private @Nullable LocalDate newestDate(AsOf asOf, long beforeMillis) {
        return inputs.files.stream()
                .flatMap(file -> file.events().stream())
                .flatMapToLong(event -> LongStream.of(event.version().stamp(), event.modified()))
                .filter(second -> second != Long.MIN_VALUE && second < Math.floorDiv(beforeMillis, 1000))
                .boxed()
                .max(Long::compare)
                .map(second -> Instant.ofEpochSecond(second).atZone(asOf.zone()).toLocalDate())
                .orElse(null);
    }

    private Reports reports(Directory directory, Occurrences occurrences, AsOf asOf) throws Unanswerable {
        if (inputs.people != null) {
            return Reports.of(people, directory, asOf.until());
        }
        if (request.reports().isEmpty()) {
            List<Assumed> assumed = assumed(directory, occurrences, asOf);
            return Reports.always(assumed.stream().map(Assumed::address).toList(), directory);
        }
        List<String> others = request.reports().stream()
                .filter(address -> directory.of(address) != directory.leader())
                .toList();
        if (others.isEmpty()) {
            throw new Unanswerable("wrong.reports", String.join(",", request.reports()));
        }
        return Reports.always(others, directory);
    }

    /** Colleagues with whom alone the leader talks on at least three days. */
    private List<Assumed> assumed(Directory directory, Occurrences occurrences, AsOf asOf) {
        Map<String, Set<LocalDate>> days = new TreeMap<>();
        occurrences.before(
                asOf.millis(),
                occurrence -> onlyOther(occurrence, directory)
                        .ifPresent(address -> days.computeIfAbsent(address, a -> new HashSet<>())
                                .add(occurrence.date())));
        return days.entrySet().stream()
                .map(entry -> new Assumed(entry.getKey(), entry.getValue().size()))
                .filter(assumed -> assumed.days >= LEAST_DAYS_OF_AN_ASSUMED_REPORT)
                .sorted(Comparator.comparingInt(Assumed::days).reversed())
                .toList();
    }

    private Optional<String> onlyOther(Occurrence occurrence, Directory directory) {
        CalendarEvent.Content content = Tally.content(occurrence);
        Attendees attendees = Attendees.of(content, occurrence.date(), directory);
        Event event = Tally.event(occurrence, content, attendees);
        if (event.humans() != 2 || eligibility.findReason(event).isPresent()) {
            return Optional.empty();
        }
        int other = event.othersTakingPart()
                .mapToInt(Participant::person)
                .findFirst()
                .orElseThrow();
        return directory.isColleague(other) ? Optional.of(directory.address(other)) : Optional.empty();
    }
}
