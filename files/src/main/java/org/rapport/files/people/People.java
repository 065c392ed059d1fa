package org.rapport.files.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody in a people file, found by address or name. */
public final class People {

    private final List<Person> persons;
    private final Map<String, Integer> addresses;
    private volatile @Nullable Map<String, Set<Integer>> names;

    /**
     * Takes people as they are; that periods don't overlap and managers form no circle is the caller's promise.
     *
     * @param persons by id: the first has 0
     * @param addresses all addresses in lower case, those of aliases too, with the id of whose they are
     * @throws IllegalArgumentException where an id isn't a person's place in the list
     */
    public People(List<Person> persons, Map<String, Integer> addresses) {
        for (int place = 0; place < persons.size(); place++) {
            if (persons.get(place).id() != place) {
                throw new IllegalArgumentException(
                        "person " + place + " has the id " + persons.get(place).id() + "; it has to be " + place);
            }
        }
        this.persons = List.copyOf(persons);
        this.addresses = Map.copyOf(addresses);
    }

    /** Without a people file: nobody. */
    public static People none() {
        return new People(List.of(), Map.of());
    }

    /** All, by id. */
    public List<Person> persons() {
        return persons;
    }

    /** All addresses of that person but their email, by name. */
    public List<String> aliases(Person person) {
        return addresses.entrySet().stream()
                .filter(entry -> entry.getValue() == person.id())
                .map(Map.Entry::getKey)
                .filter(address -> !address.equals(person.email()))
                .sorted()
                .toList();
    }

    /** Who has that address, as email or alias. */
    public Optional<Person> find(String address) {
        Integer id = addresses.get(address);
        return id == null ? Optional.empty() : Optional.of(persons.get(id));
    }

    /** The one person of that name ({@link Names#comparable}); empty where there is none or more than one. */
    public Optional<Person> findByName(String comparableName) {
        Set<Integer> ids = byName().getOrDefault(comparableName, Set.of());
        return ids.size() == 1 ? Optional.of(persons.get(ids.iterator().next())) : Optional.empty();
    }

    /** Made once somebody is looked for by name: most calendars name addresses, and a large house has many names. */
    private Map<String, Set<Integer>> byName() {
        Map<String, Set<Integer>> known = names;
        if (known == null) {
            known = new HashMap<>();
            for (Person person : persons) {
                for (PersonRow row : person.rows()) {
                    String name = Names.comparable(row.name());
                    if (!name.isEmpty()) {
                        known.computeIfAbsent(name, n -> new HashSet<>()).add(person.id());
                    }
                }
            }
            names = known;
        }
        return known;
    }
}
