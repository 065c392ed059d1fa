package org.rapport.bench.year;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapport.app.plan.placing.Span;
import org.rapport.core.attention.Event.ShowAs;
import org.rapport.core.attention.Event.Status;
import org.rapport.core.attention.Participant.Response;
import org.rapport.files.answer.Calculation;
import org.rapport.files.answer.Calculation.Ahead;
import org.rapport.files.answer.Calculation.Here;
import org.rapport.files.answer.Calculation.Inputs;
import org.rapport.files.answer.Request;
import org.rapport.files.answer.Unanswerable;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.calendar.CalendarReader.Privacy;
import org.rapport.files.calendar.CalendarReader.Progress;
import org.rapport.files.event.CalendarEvent.Content;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.event.Occurrence;
import org.rapport.files.event.Occurrences;
import org.rapport.files.people.Absence;
import org.rapport.files.people.AbsenceReader;
import org.rapport.files.people.People;
import org.rapport.files.people.PeopleReader;
import org.rapport.files.people.Person;
import org.rapport.files.people.PersonRow;
import org.rapport.files.table.Refused;

/** What a plan needs to know of a simulated company: teams that stayed together, their one-to-ones as they lived, and when each is busy otherwise. */
final class Lives {

    private static final int BOTH_HALVES = 3;

    private final Path folder;
    private final People people;
    private final List<Absence> absences;
    private final LocalDate from;
    private final LocalDate until;
    private final Map<Integer, ZoneId> zones = new HashMap<>();
    private final Map<Integer, List<Span>> busy = new HashMap<>();
    private final Map<Integer, Map<LocalDate, Integer>> away = new HashMap<>();
    private final Map<Pair, List<Span>> talks = new HashMap<>();
    private final Map<Integer, List<Integer>> teams = new TreeMap<>();

    /** A leader and a seller. */
    record Pair(int leader, int seller) {}

    /** Reads a folder that {@code simulate} wrote, of the days from one until another, both inclusive. */
    Lives(Path folder, LocalDate from, LocalDate until) throws IOException, Refused, Unanswerable {
        this.folder = folder;
        this.from = from;
        this.until = until;
        people = PeopleReader.read(folder.resolve("people.csv"));
        absences = AbsenceReader.read(folder.resolve("absences.csv")).absences();
        for (Absence absence : absences) {
            people.find(absence.email()).ifPresent(person -> addAway(person.id(), absence));
        }
        findTeams();
        for (Map.Entry<Integer, List<Integer>> team : teams.entrySet()) {
            read(person(team.getKey()), team.getValue());
        }
    }

    /** Leaders and who reports to them the whole time. */
    Map<Integer, List<Integer>> teams() {
        return teams;
    }

    /** The one-to-ones of a pair as they lived, in order. */
    List<Span> talks(Pair pair) {
        return talks.getOrDefault(pair, List.of());
    }

    /** When somebody is busy with anything but one-to-ones of the teams. */
    List<Span> busy(int person) {
        return busy.getOrDefault(person, List.of());
    }

    ZoneId zone(int person) {
        return zones.getOrDefault(person, ZoneId.of("Europe/Berlin"));
    }

    /** Which halves of a day somebody is away, as bits. */
    int halvesAway(int person, LocalDate day) {
        return away.getOrDefault(person, Map.of()).getOrDefault(day, 0);
    }

    /** Whether the absences of the two, put together, cover the day. */
    boolean isAway(Pair pair, LocalDate day) {
        return (halvesAway(pair.leader, day) | halvesAway(pair.seller, day)) == BOTH_HALVES;
    }

    private void addAway(int person, Absence absence) {
        LocalDate first =
                absence.days().from().isBefore(from) ? from : absence.days().from();
        LocalDate last =
                absence.days().until().isAfter(until) ? until : absence.days().until();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            away.computeIfAbsent(person, one -> new HashMap<>())
                    .merge(day, absence.part().halves(), (one, other) -> one | other);
        }
    }

    private Person person(int id) {
        return people.persons().get(id);
    }

    private void findTeams() {
        Set<String> managers = new HashSet<>();
        people.persons().forEach(person -> person.rows().forEach(row -> managers.add(row.manager())));
        for (Person person : people.persons()) {
            Optional<String> manager = manager(person);
            if (person.isPerson()
                    && manager.isPresent()
                    && person.rows().stream().noneMatch(row -> managers.contains(row.email()))) {
                people.find(manager.get())
                        .filter(leader -> Files.exists(calendar(leader)) && Files.exists(calendar(person)))
                        .ifPresent(leader -> teams.computeIfAbsent(leader.id(), one -> new ArrayList<>())
                                .add(person.id()));
            }
            person.rowOn(until).map(PersonRow::zone).ifPresent(zone -> zones.put(person.id(), zone));
        }
        teams.values().removeIf(sellers -> sellers.size() < 3);
    }

    /** To whom somebody reports the whole time. */
    private Optional<String> manager(Person person) {
        Set<String> managers = new HashSet<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(7)) {
            managers.add(person.rowOn(day).map(PersonRow::manager).orElse(""));
        }
        return managers.size() == 1
                ? managers.stream().filter(manager -> !manager.isEmpty()).findFirst()
                : Optional.empty();
    }

    private Path calendar(Person person) {
        return folder.resolve("calendars").resolve(person.email() + ".ics");
    }

    private void read(Person leader, List<Integer> sellers) throws Unanswerable {
        List<CalendarFile> files = CalendarReader.read(List.of(calendar(leader)), Progress.NONE, Privacy.TIMES);
        ZoneId zone = zone(leader.id());
        Instant begin = from.atStartOfDay(zone).toInstant();
        Instant end = until.plusDays(1).atStartOfDay(zone).toInstant();
        List<Ahead> met = new Calculation(Request.of(leader.email(), until, zone), Inputs.of(files, people, absences))
                .ahead(new Here(begin, zone), end);
        Map<Long, Integer> begins = new HashMap<>();
        for (Ahead talk : met) {
            people.find(talk.address())
                    .filter(seller -> sellers.contains(seller.id()))
                    .ifPresent(seller -> begins.put(talk.startMillis(), seller.id()));
        }
        busy.put(leader.id(), new ArrayList<>());
        taken(files, leader, zone, begin, end).forEach(span -> {
            Integer seller = begins.get(span.from().toEpochMilli());
            if (seller == null) {
                busy.get(leader.id()).add(span);
            } else {
                talks.computeIfAbsent(new Pair(leader.id(), seller), pair -> new ArrayList<>())
                        .add(span);
            }
        });
        for (int id : sellers) {
            Person seller = person(id);
            List<CalendarFile> own = CalendarReader.read(List.of(calendar(seller)), Progress.NONE, Privacy.TIMES);
            List<Span> spans = taken(own, seller, zone(id), begin, end);
            spans.removeIf(span -> Objects.equals(begins.get(span.from().toEpochMilli()), id));
            busy.put(id, spans);
        }
    }

    private static List<Span> taken(List<CalendarFile> files, Person person, ZoneId zone, Instant begin, Instant end) {
        List<Span> spans = new ArrayList<>();
        new Occurrences(files, zone).before(end.toEpochMilli(), occurrence -> {
            if (occurrence.startMillis() >= begin.toEpochMilli()
                    && occurrence.endMillis() > occurrence.startMillis()
                    && isTaken(occurrence, person.email())) {
                spans.add(new Span(
                        Instant.ofEpochMilli(occurrence.startMillis()), Instant.ofEpochMilli(occurrence.endMillis())));
            }
        });
        spans.sort(Comparator.comparing(Span::from));
        return spans;
    }

    private static boolean isTaken(Occurrence occurrence, String email) {
        Content content = Objects.requireNonNull(occurrence.event().content());
        return content.status() != Status.CANCELLED
                && content.showAs() != ShowAs.FREE
                && content.people().stream()
                        .noneMatch(line -> line.address().equals(email) && line.response() == Response.DECLINED);
    }
}
