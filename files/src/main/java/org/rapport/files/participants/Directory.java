package org.rapport.files.participants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.files.event.AttendeeLine;
import org.rapport.files.people.Names;
import org.rapport.files.people.People;
import org.rapport.files.people.Person;

/**
 * Who is who on the lines of calendars: each human, list or machine has one number, whatever address or name a line
 * uses. The leader's addresses are one person, be they in the people file or not.
 */
public final class Directory {

    private final People people;
    private final Set<String> leaderAddresses;
    private final Set<String> known;
    private final String domain;
    private final int leader;

    private final List<String> addresses = new ArrayList<>();
    private final Map<String, Integer> byAddress = new HashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<ListDay, int[]> members = new HashMap<>();

    private record ListDay(int list, LocalDate day) {}

    /**
     * @param leader the leader's address, in lower case
     * @param leaderAddresses all addresses of theirs
     * @param known addresses that count as in people, as {@code --reports} names them
     */
    public Directory(People people, String leader, Set<String> leaderAddresses, Set<String> known) {
        this.people = people;
        this.leaderAddresses = leaderAddresses;
        this.known = known;
        this.domain = domain(leader);
        people.persons().forEach(person -> addresses.add(person.email()));
        this.leader = people.find(leader).map(Person::id).orElseGet(() -> added(leader));
    }

    /** How many numbers there are, from 0. */
    public int size() {
        return addresses.size();
    }

    /** The leader's number. */
    public int leader() {
        return leader;
    }

    /** The number of whom the line names. */
    public int of(AttendeeLine line) {
        String name = line.name();
        if (!line.hasNoAddress() || name == null) {
            return of(line.address());
        }
        return byName.computeIfAbsent(
                Names.comparable(name),
                comparable -> people.findByName(comparable)
                        .map(person -> of(person.email()))
                        .orElseGet(() -> added("")));
    }

    /** The number of whose address it is. */
    public int of(String address) {
        Integer number = byAddress.get(address);
        if (number == null) {
            number = leaderAddresses.contains(address)
                    ? leader
                    : people.find(address).map(Person::id).orElseGet(() -> added(address));
            byAddress.put(address, number);
        }
        return number;
    }

    private int added(String address) {
        addresses.add(address);
        return addresses.size() - 1;
    }

    /** The person of the people file with that number, or null. */
    public @Nullable Person person(int number) {
        return number < people.persons().size() ? people.persons().get(number) : null;
    }

    /** Their address; empty for somebody whom Outlook named without one. */
    public String address(int number) {
        return addresses.get(number);
    }

    /** Whether they are neither in the people file nor of the leader's own mail domain. */
    boolean isExternal(int number) {
        String address = addresses.get(number);
        return person(number) == null && !address.isEmpty() && !known.contains(address) && !isColleague(number);
    }

    /** Whether their address has exactly the leader's mail domain. */
    public boolean isColleague(int number) {
        return domain(addresses.get(number)).equals(domain) && !domain.isEmpty();
    }

    /** The persons for whom a distribution list stands on that day. */
    int[] members(Person list, LocalDate day) {
        return members.computeIfAbsent(new ListDay(list.id(), day), key -> {
            String manager = list.rows().getFirst().manager();
            int number = manager.isEmpty() ? -1 : of(manager);
            return people.persons().stream()
                    .filter(Person::isPerson)
                    .filter(person -> person.rowOn(day)
                            .filter(row -> !row.manager().isEmpty() && of(row.manager()) == number)
                            .isPresent())
                    .mapToInt(Person::id)
                    .toArray();
        });
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
