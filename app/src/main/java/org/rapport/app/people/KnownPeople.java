package org.rapport.app.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.files.people.Absence;
import org.rapport.files.people.People;
import org.rapport.files.people.Period;
import org.rapport.files.people.Person;
import org.rapport.files.people.PersonRow;
import org.rapport.files.people.PersonRow.Granted;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people whom a transaction may see, as a people file would name them. */
public final class KnownPeople {

    private static final String PERSONS = """
            select id, coalesce(number, '') as number, email, name, kind, coalesce(title, '') as title
            from people.person where forgotten is null order by id
            """;
    private static final String ROWS = """
            select c.person, c.during * r.during as during, c.days, c.zone, r.leader, r.cadence_days
            from people.contract c join people.reporting_line r on r.person = c.person and r.during && c.during
            union all
            select c.person, piece, c.days, c.zone, null, null from people.contract c cross join unnest(datemultirange(c.during)
                - coalesce((select range_agg(r.during) from people.reporting_line r where r.person = c.person), '{}')) piece
            union all
            select r.person, piece, 5, null, r.leader, r.cadence_days from people.reporting_line r cross join unnest(datemultirange(r.during)
                - coalesce((select range_agg(c.during) from people.contract c where c.person = r.person), '{}')) piece
            """;

    private final JdbcClient client;
    private final Map<Integer, Known> known = new HashMap<>();
    private final Map<Integer, Set<Granted>> granted = new HashMap<>();
    private boolean tellsGranted;

    private record Known(String number, String email, String name, String kind, String title, List<PersonRow> rows) {}

    private KnownPeople(JdbcClient client) {
        this.client = client;
    }

    /** All of them, with their lines and contracts. */
    public static People of(JdbcClient client) {
        return read(new KnownPeople(client));
    }

    /** All of them, with their lines, contracts and granted roles: what a people file can hold. */
    public static People withGranted(JdbcClient client) {
        KnownPeople people = new KnownPeople(client);
        people.tellsGranted = true;
        client.sql("select person, role from people.granted")
                .query((row, number) -> people.granted
                        .computeIfAbsent(row.getInt("person"), person -> EnumSet.noneOf(Granted.class))
                        .add(Granted.valueOf(row.getString("role").toUpperCase(Locale.ROOT))))
                .list();
        return read(people);
    }

    private static People read(KnownPeople people) {
        people.readPersons();
        people.client
                .sql(
                        "select person, lower(during) as since, upper(during) as until, days, zone, leader, cadence_days from ("
                                + ROWS + ") as one order by 1, 2 nulls first")
                .query((row, number) -> people.take(row))
                .list();
        return people.build();
    }

    /** All of them by name and address alone: enough to tell who is on an event. */
    public static People byAddress(JdbcClient client) {
        KnownPeople people = new KnownPeople(client);
        people.readPersons();
        return people.build();
    }

    /** Their absences. */
    public static List<Absence> absences(JdbcClient client) {
        return client.sql("""
                select p.email, a.from_day, a.until_day, a.part from people.absence a join people.person p on p.id = a.person
                """)
                .query((row, number) -> new Absence(
                        row.getString("email"),
                        new Period(day(row, "from_day", LocalDate.MIN), day(row, "until_day", LocalDate.MAX)),
                        Absence.Part.valueOf(row.getString("part").toUpperCase(Locale.ROOT))))
                .list();
    }

    private void readPersons() {
        client.sql(PERSONS)
                .query((row, number) -> known.put(
                        row.getInt("id"),
                        new Known(
                                row.getString("number"),
                                row.getString("email"),
                                row.getString("name"),
                                row.getString("kind"),
                                row.getString("title"),
                                new ArrayList<>())))
                .list();
    }

    private boolean take(ResultSet row) throws SQLException {
        Known person = known.get(row.getInt("person"));
        if (person == null) {
            return false;
        }
        Known leader = known.get(row.getInt("leader"));
        int cadence = row.getInt("cadence_days");
        LocalDate until = day(row, "until", LocalDate.MAX);
        return person.rows.add(new PersonRow(
                0,
                person.email,
                person.name,
                leader == null ? "" : leader.email,
                cadence == 0 ? PersonRow.DEFAULT_CADENCE_DAYS : cadence,
                row.getDouble("days"),
                new Period(day(row, "since", LocalDate.MIN), until.equals(LocalDate.MAX) ? until : until.minusDays(1)),
                zone(row.getString("zone")),
                granted(row.getInt("person"))));
    }

    private static LocalDate day(ResultSet row, String column, LocalDate open) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? open : day;
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        return name == null ? null : ZoneId.of(name);
    }

    private People build() {
        List<Person> persons = new ArrayList<>();
        Map<String, Integer> addresses = new HashMap<>();
        Map<Integer, Integer> places = new HashMap<>();
        known.forEach((id, one) -> {
            int place = persons.size();
            places.put(id, place);
            addresses.put(one.email, place);
            boolean isPerson = one.kind.equals("person");
            persons.add(new Person(
                    place,
                    one.number,
                    one.email,
                    isPerson ? one.title : one.kind,
                    one.rows.isEmpty() ? List.of(always(id, one)) : one.rows));
        });
        client.sql("select address, person from people.alias")
                .query((row, number) -> {
                    Integer place = places.get(row.getInt("person"));
                    return place == null ? null : addresses.putIfAbsent(row.getString("address"), place);
                })
                .list();
        return new People(persons, addresses);
    }

    /** Somebody of whom no line and no contract is known. */
    private PersonRow always(int id, Known one) {
        return new PersonRow(
                0,
                one.email,
                one.name,
                "",
                PersonRow.DEFAULT_CADENCE_DAYS,
                PersonRow.DEFAULT_CONTRACT_DAYS,
                new Period(LocalDate.MIN, LocalDate.MAX),
                null,
                granted(id));
    }

    private @Nullable Set<Granted> granted(int person) {
        return tellsGranted ? granted.getOrDefault(person, Set.of()) : null;
    }
}
