package org.rapport.app.people.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapport.files.people.Absence;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When people are away, never why. */
public final class Absences {

    private static final int MOST = 1_000;

    private Absences() {}

    /** One absence, both days inclusive; {@code part} is full, morning or afternoon. */
    public record Row(LocalDate from, LocalDate until, String part) {}

    /**
     * What a file brought.
     *
     * @param absences how many
     * @param persons of how many
     * @param unknown addresses that are nobody's
     */
    record Taken(int absences, int persons, List<String> unknown) {}

    static List<Row> list(JdbcClient client, int person) {
        return client.sql("""
                select from_day, until_day, part from people.absence where person = ? order by from_day desc, part limit ?
                """)
                .param(person)
                .param(MOST)
                .query((row, number) -> new Row(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("part")))
                .list();
    }

    static void add(JdbcClient client, int person, Row row) {
        client.sql("""
                insert into people.absence (person, from_day, until_day, part) values (?, ?, ?, ?) on conflict do nothing
                """)
                .param(person)
                .param(row.from)
                .param(row.until)
                .param(row.part)
                .update();
    }

    static int remove(JdbcClient client, int person, Row row) {
        return client.sql("delete from people.absence where (person, from_day, until_day, part) = (?, ?, ?, ?)")
                .param(person)
                .param(row.from)
                .param(row.until)
                .param(row.part)
                .update();
    }

    /** Of everybody in the file absences become what it says; who isn't in it stays as they are. */
    static Taken take(JdbcClient client, List<Absence> absences) {
        Map<String, Integer> ids = new TreeMap<>();
        client.sql("""
                        select email as address, id as person from people.person where forgotten is null
                        union all select address, person from people.alias
                        """)
                .query((row, number) -> ids.putIfAbsent(row.getString("address"), row.getInt("person")))
                .list();
        Set<String> unknown = new TreeSet<>();
        Set<Integer> persons = new TreeSet<>();
        List<Absence> known = new ArrayList<>();
        for (Absence absence : absences) {
            Integer person = ids.get(absence.email());
            if (person == null) {
                unknown.add(absence.email());
            } else {
                persons.add(person);
                known.add(absence);
            }
        }
        client.sql("delete from people.absence where person = any(?::int[])")
                .param(persons.toArray(Integer[]::new))
                .update();
        client.sql("""
                insert into people.absence (person, from_day, until_day, part)
                select * from unnest(?::int[], ?::date[], ?::date[], ?::text[]) on conflict do nothing
                """)
                .param(known.stream().map(one -> ids.get(one.email())).toArray(Integer[]::new))
                .param(known.stream().map(one -> one.days().from().toString()).toArray(String[]::new))
                .param(known.stream().map(one -> one.days().until().toString()).toArray(String[]::new))
                .param(known.stream()
                        .map(one -> one.part().name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new))
                .update();
        return new Taken(known.size(), persons.size(), List.copyOf(unknown));
    }
}
