package org.rapport.app.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapport.files.people.People;
import org.rapport.files.people.Period;
import org.rapport.files.people.Person;
import org.rapport.files.people.PersonRow;
import org.rapport.files.people.PersonRow.Granted;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes a people file over: of everybody in it name, addresses, lines and contract become what the file says; who isn't in
 * it stays as they are, and who was forgotten stays forgotten. What doesn't change isn't touched, so that every change told to
 * those whom it concerns is one. One transaction, a statement a table, however many people.
 */
public final class PeopleImport {

    private final JdbcClient client;
    private final People people;
    private final List<Person> persons;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Set<String> unknownManagers = new TreeSet<>();

    /** How many persons came in, how many didn't, and which managers nobody knows. */
    public record Result(int persons, int leftOut, List<String> unknownManagers) {}

    /** Takes over those of the file's people. */
    PeopleImport(JdbcClient client, People people, List<Person> persons) {
        this.client = client;
        this.people = people;
        this.persons = List.copyOf(persons);
    }

    Result apply() {
        keepNumbers();
        freeEmails();
        persons();
        findIds();
        aliases();
        lines();
        contracts();
        granted();
        return new Result(persons.size(), people.persons().size() - persons.size(), List.copyOf(unknownManagers));
    }

    /** An address that the file gives somebody as theirs is no longer another of somebody else's. */
    private void freeEmails() {
        client.sql("delete from people.alias where address = any(?::text[])")
                .param(texts(Person::email))
                .update();
    }

    /** Somebody who changed their name keeps their number, and with it all that is theirs. */
    private void keepNumbers() {
        client.sql("""
                update people.person p set email = n.email
                from unnest(?::text[], ?::text[]) as n(email, number)
                where n.number <> '' and p.number = n.number and p.email <> n.email
                """)
                .param(texts(Person::email))
                .param(texts(person -> person.number()))
                .update();
    }

    private void persons() {
        client.sql("""
                insert into people.person (email, name, number, kind, title)
                select email, name, nullif(number, ''), kind, nullif(title, '')
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as n(email, name, number, kind, title)
                on conflict (email) do update
                set name = excluded.name, number = coalesce(excluded.number, person.number), kind = excluded.kind, title = excluded.title
                """)
                .param(texts(Person::email))
                .param(texts(person -> person.rows().getLast().name()))
                .param(texts(person -> person.number()))
                .param(texts(person -> person.kind().name().toLowerCase(Locale.ROOT)))
                .param(texts(person -> person.isPerson() ? person.role() : ""))
                .update();
    }

    private void findIds() {
        client.sql("select p.id, p.email from people.person p")
                .query((row, number) -> ids.put(row.getString("email"), row.getInt("id")))
                .list();
        client.sql("select a.person, a.address from people.alias a")
                .query((row, number) -> ids.putIfAbsent(row.getString("address"), row.getInt("person")))
                .list();
    }

    private Integer[] theirIds() {
        return persons.stream().map(this::id).toArray(Integer[]::new);
    }

    private int id(Person person) {
        return Objects.requireNonNull(ids.get(person.email()));
    }

    private void aliases() {
        client.sql("delete from people.alias where person = any(?::int[])")
                .param(theirIds())
                .update();
        List<String> addresses = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (Person person : persons) {
            for (String alias : people.aliases(person)) {
                addresses.add(alias);
                owners.add(id(person));
                ids.put(alias, id(person));
            }
        }
        client.sql("""
                insert into people.alias (address, person) select n.address, n.person from unnest(?::text[], ?::int[]) as n (address, person)
                where not exists (select from people.person p where p.email = n.address)
                """)
                .param(addresses.toArray(String[]::new))
                .param(owners.toArray(Integer[]::new))
                .update();
    }

    /** A row of a person with the ids that it is about; {@code leader} is null where nobody knows them. */
    private record Line(int person, @Nullable Integer leader, PersonRow row) {}

    private List<Line> rows() {
        List<Line> rows = new ArrayList<>();
        for (Person person : persons) {
            for (PersonRow row : person.rows()) {
                if (!row.valid().isEmpty()) {
                    rows.add(new Line(id(person), leader(row), row));
                }
            }
        }
        return rows;
    }

    private @Nullable Integer leader(PersonRow row) {
        Integer leader = ids.get(row.manager());
        if (leader == null && !row.manager().isEmpty()) {
            unknownManagers.add(row.manager());
        }
        return leader;
    }

    private void lines() {
        List<Line> lines = rows().stream()
                .filter(line -> line.leader != null && line.leader != line.person)
                .toList();
        withLines("""
                delete from people.reporting_line r
                where r.person = any(?::int[])
                  and not exists (select from n where (n.person, n.leader, n.during) = (r.person, r.leader, r.during))
                """, lines, theirIds());
        withLines("""
                update people.reporting_line r set cadence_days = n.cadence from n
                where (n.person, n.leader, n.during) = (r.person, r.leader, r.during) and n.cadence <> r.cadence_days
                """, lines);
        withLines("""
                insert into people.reporting_line (person, during, leader, cadence_days)
                select person, during, leader, cadence from n
                where not exists (select from people.reporting_line r where (n.person, n.during) = (r.person, r.during))
                """, lines);
    }

    /** Runs a statement to which the file's lines are a table {@code n}; {@code ids} are its own parameters. */
    private void withLines(String sql, List<Line> lines, Integer[]... ids) {
        JdbcClient.StatementSpec statement = client.sql("""
                        with n as (
                            select person, daterange(since, until, '[]') as during, leader, cadence
                            from unnest(?::int[], ?::date[], ?::date[], ?::int[], ?::int[]) as n(person, since, until, leader, cadence))
                        """ + sql)
                .param(numbers(lines, Line::person))
                .param(dates(lines, Period::from, LocalDate.MIN))
                .param(dates(lines, Period::until, LocalDate.MAX))
                .param(numbers(lines, Line::leader))
                .param(numbers(lines, line -> line.row.cadenceDays()));
        for (Integer[] parameter : ids) {
            statement.param(parameter);
        }
        statement.update();
    }

    /** The file knows no regions of holidays: those that were set stay with their days. */
    private void contracts() {
        List<Region> regions = client.sql(
                        "select person, during::text as during, region from people.contract where region <> '' and person = any(?::int[])")
                .param(theirIds())
                .query((row, number) ->
                        new Region(row.getInt("person"), row.getString("during"), row.getString("region")))
                .list();
        client.sql("delete from people.contract where person = any(?::int[])")
                .param(theirIds())
                .update();
        List<Line> rows = rows();
        client.sql("""
                insert into people.contract (person, during, days, zone)
                select person, unnest(range_agg(daterange(since, until, '[]'))), days, nullif(zone, '')
                from unnest(?::int[], ?::date[], ?::date[], ?::numeric[], ?::text[]) as n(person, since, until, days, zone)
                group by person, days, zone
                """)
                .param(numbers(rows, Line::person))
                .param(dates(rows, Period::from, LocalDate.MIN))
                .param(dates(rows, Period::until, LocalDate.MAX))
                .param(rows.stream().map(line -> line.row.contractDays()).toArray(Double[]::new))
                .param(rows.stream()
                        .map(line ->
                                line.row.zone() == null ? "" : line.row.zone().getId())
                        .toArray(String[]::new))
                .update();
        client.sql("""
                update people.contract c set region = n.region from unnest(?::int[], ?::daterange[], ?::text[]) as n(person, during, region)
                where c.person = n.person and c.during && n.during
                """)
                .param(regions.stream().map(Region::person).toArray(Integer[]::new))
                .param(regions.stream().map(Region::during).toArray(String[]::new))
                .param(regions.stream().map(Region::region).toArray(String[]::new))
                .update();
    }

    private record Region(int person, String during, String region) {}

    /** Roles are the file's where it says anything of them; a change ends the sessions of whom it concerns. */
    private void granted() {
        List<Integer> told = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        for (Person person : persons) {
            Set<Granted> granted = person.rows().getLast().granted();
            if (granted != null) {
                told.add(id(person));
                granted.forEach(role -> pairs.add(id(person) + " " + role.name().toLowerCase(Locale.ROOT)));
            }
        }
        client.sql("""
                delete from people.granted g
                where g.person = any(?::int[]) and not (g.person || ' ' || g.role) = any(?::text[]) and g.person <> (select accounts.me())
                """)
                .param(told.toArray(Integer[]::new))
                .param(pairs.toArray(String[]::new))
                .update();
        client.sql("""
                insert into people.granted (person, role)
                select split_part(pair, ' ', 1)::int, split_part(pair, ' ', 2) from unnest(?::text[]) as n(pair)
                on conflict do nothing
                """).param(pairs.toArray(String[]::new)).update();
    }

    private String[] texts(Function<Person, String> of) {
        return persons.stream().map(of).toArray(String[]::new);
    }

    private static Integer[] numbers(List<Line> lines, Function<Line, @Nullable Integer> of) {
        return lines.stream().map(of).toArray(Integer[]::new);
    }

    /** As text, open ends as null: what a date array takes. */
    private static @Nullable String[] dates(List<Line> lines, Function<Period, LocalDate> end, LocalDate open) {
        return lines.stream()
                .map(line -> end.apply(line.row.valid()))
                .map(day -> day.equals(open) ? null : day.toString())
                .toArray(String[]::new);
    }
}
