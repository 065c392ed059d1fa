package org.rapport.app.people.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.rapport.files.people.People;
import org.rapport.files.people.Person;
import org.rapport.files.people.PersonRow;
import org.springframework.util.MultiValueMap;

/**
 * A person as typed or kept: the words of a people file.
 *
 * @param role what they do; assistant, list or system for who is no person
 * @param aliases other addresses, separated by ;
 * @param granted granted roles
 * @param periods at least one
 */
public record PersonForm(
        String email,
        String name,
        String number,
        String role,
        String aliases,
        List<String> granted,
        List<Period> periods) {

    /** To whom they report and how they work, from when until when. */
    public record Period(String from, String until, String manager, String cadence, String days, String zone) {

        static final Period EMPTY = new Period("", "", "", "", "", "");
    }

    static final PersonForm EMPTY = new PersonForm("", "", "", "", "", List.of(), List.of(Period.EMPTY));

    /** What a form says; periods in which nothing stands are left out. */
    static PersonForm typed(MultiValueMap<String, String> form) {
        List<Period> periods = IntStream.range(0, all(form, "from").size())
                .mapToObj(i -> new Period(
                        at(form, "from", i),
                        at(form, "until", i),
                        at(form, "manager", i).toLowerCase(Locale.ROOT),
                        at(form, "cadence", i),
                        at(form, "days", i),
                        at(form, "zone", i)))
                .filter(period -> !period.equals(Period.EMPTY))
                .toList();
        return new PersonForm(
                at(form, "email", 0).toLowerCase(Locale.ROOT),
                at(form, "name", 0),
                at(form, "number", 0),
                at(form, "role", 0),
                at(form, "aliases", 0).toLowerCase(Locale.ROOT),
                all(form, "granted"),
                periods.isEmpty() ? List.of(Period.EMPTY) : periods);
    }

    private static List<String> all(MultiValueMap<String, String> form, String field) {
        return form.getOrDefault(field, List.of());
    }

    private static String at(MultiValueMap<String, String> form, String field, int place) {
        List<String> values = all(form, field);
        return place < values.size() ? values.get(place).strip() : "";
    }

    /** A person as kept. */
    static PersonForm kept(People people, Person person, String granted) {
        List<Period> periods = new ArrayList<>();
        for (List<String> row : DirectoryFile.rows(people, List.of(person), Map.of())) {
            periods.add(new Period(row.get(7), row.get(8), row.get(2), row.get(5), row.get(6), row.get(9)));
        }
        PersonRow last = person.rows().getLast();
        return new PersonForm(
                person.email(),
                last.name(),
                person.number(),
                person.role(),
                String.join(";", people.aliases(person)),
                granted.isEmpty() ? List.of() : List.of(granted.split(";")),
                periods);
    }

    /** The rows of a people file that say the same. */
    List<List<String>> rows() {
        return periods.stream()
                .map(period -> List.of(
                        email,
                        name,
                        period.manager,
                        role,
                        aliases,
                        period.cadence,
                        period.days,
                        period.from,
                        period.until,
                        period.zone,
                        number,
                        String.join(";", granted)))
                .toList();
    }
}
