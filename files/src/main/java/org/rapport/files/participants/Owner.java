package org.rapport.files.participants;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapport.files.event.AttendeeLine;
import org.rapport.files.event.CalendarEvent;
import org.rapport.files.event.CalendarEvent.Uid;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.event.Occurrences;
import org.rapport.files.people.Names;
import org.rapport.files.people.People;
import org.rapport.files.people.Person;

/**
 * Whose calendars these are.
 *
 * @param leader their address, as the people file has it
 * @param addresses all addresses known of them
 */
public record Owner(String leader, Set<String> addresses) {

    /**
     * Finds the leader: whom the call names, else the calendar's owner, else whose address is listed in most events.
     *
     * @param named the addresses of {@code --me}, in lower case
     * @param zone of floating times, as long as nobody knows the leader's
     */
    public static Optional<Owner> find(List<String> named, List<CalendarFile> files, People people, ZoneId zone) {
        List<String> addresses = new ArrayList<>(named);
        if (addresses.isEmpty()) {
            declared(files)
                    .or(() -> mostListed(new Occurrences(files, zone), people))
                    .ifPresent(addresses::add);
        }
        if (addresses.isEmpty()) {
            return Optional.empty();
        }
        String leader = addresses.stream()
                .flatMap(address -> people.find(address).stream())
                .map(Person::email)
                .findFirst()
                .orElse(addresses.getFirst());
        Set<String> all = new HashSet<>(addresses);
        all.add(leader);
        return Optional.of(new Owner(leader, all));
    }

    private static Optional<String> declared(List<CalendarFile> files) {
        return files.stream()
                .flatMap(file -> Optional.ofNullable(file.owner()).stream())
                .findFirst()
                .or(() -> files.stream()
                        .flatMap(file -> Optional.ofNullable(file.nameAddress()).stream())
                        .findFirst());
    }

    private static Optional<String> mostListed(Occurrences occurrences, People people) {
        Map<String, Set<Uid>> events = new TreeMap<>();
        occurrences.events().forEach(event -> {
            CalendarEvent.Content content = event.content();
            List<AttendeeLine> lines = content == null ? List.of() : content.people();
            lines.forEach(line -> listed(line, people)
                    .ifPresent(address -> events.computeIfAbsent(address, a -> new HashSet<>())
                            .add(event.uid())));
        });
        int most = events.values().stream().mapToInt(Set::size).max().orElse(0);
        return events.entrySet().stream()
                .filter(entry -> entry.getValue().size() == most)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The address of the human whom the line names. */
    private static Optional<String> listed(AttendeeLine line, People people) {
        String name = line.name();
        Optional<Person> person =
                name == null ? people.find(line.address()) : people.findByName(Names.comparable(name));
        boolean machine = person.filter(p -> p.kind() == Person.Kind.LIST
                        || p.kind() == Person.Kind.SYSTEM
                        || (p.kind() == Person.Kind.ASSISTANT && line.organizer()))
                .isPresent();
        if (machine || line.kind() != AttendeeLine.Kind.HUMAN) {
            return Optional.empty();
        }
        return person.map(Person::email).or(() -> name == null ? Optional.of(line.address()) : Optional.empty());
    }
}
