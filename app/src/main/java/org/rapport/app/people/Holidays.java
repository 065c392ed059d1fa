package org.rapport.app.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.rapport.files.answer.HolidayRegions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public holidays that somebody has. */
public final class Holidays {

    private Holidays() {}

    /** Between two dates, both inclusive: those of the region of their contract of today, else of the company; none where there is no region. */
    public static Set<LocalDate> of(JdbcClient client, int person, LocalDate from, LocalDate until) {
        return HolidayRegions.holidays(region(client, person), from, until);
    }

    /** The region of their contract of today, else that of the company; empty where there is none. */
    public static String region(JdbcClient client, int person) {
        return client.sql("""
                        select coalesce((select nullif(region, '') from people.contract where person = ? and during @> current_date),
                                        (select region from people.company), '')
                        """).param(person).query(String.class).single();
    }

    /** The same for many at once, by person. */
    public static Map<Integer, Set<LocalDate>> of(
            JdbcClient client, Set<Integer> persons, LocalDate from, LocalDate until) {
        Map<String, Set<LocalDate>> byRegion = new HashMap<>();
        Map<Integer, Set<LocalDate>> byPerson = new HashMap<>();
        client.sql("""
                        select p.id, coalesce(nullif(c.region, ''), (select region from people.company), '') as region
                        from people.person p left join people.contract c on c.person = p.id and c.during @> current_date
                        where p.id = any (?)
                        """)
                .param(persons.toArray(Integer[]::new))
                .query((row, number) -> byPerson.put(
                        row.getInt("id"),
                        byRegion.computeIfAbsent(
                                row.getString("region"), region -> HolidayRegions.holidays(region, from, until))))
                .list();
        return byPerson;
    }
}
