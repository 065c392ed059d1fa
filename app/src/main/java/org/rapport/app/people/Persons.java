package org.rapport.app.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.rapport.files.people.People;
import org.rapport.files.people.Person;
import org.springframework.stereotype.Component;

/** The directory, as far as who asks may see it. */
@Component
public class Persons {

    /** How many stand on one page. */
    static final int PAGE = 50;

    private final Transactions transactions;
    private final Forgetting forgetting;

    Persons(Transactions transactions, Forgetting forgetting) {
        this.transactions = transactions;
        this.forgetting = forgetting;
    }

    /**
     * A person in a list.
     *
     * @param leader name of whom they report to today; empty for nobody
     * @param roles granted ones, separated by commas
     * @param hasLeft whether their employment has ended
     */
    public record Row(int id, String email, String name, String title, String leader, String roles, boolean hasLeft) {}

    /** Who was found, and how many there are in all. */
    record Found(List<Row> rows, int count) {}

    private record Counted(
            int id, String email, String name, String title, String leader, String roles, boolean hasLeft, int count) {}

    /** A page of those whose name, address or number holds that text, by name; assistants, lists and systems last. */
    Found find(SignedIn who, String text, int page) {
        String like = "%" + text.replaceAll("\\p{Cntrl}", "").replaceAll("([\\\\%_])", "\\\\$1") + "%";
        List<Counted> rows = transactions.as(
                who.token(),
                client -> client.sql("""
                        select p.id, p.email, p.name, coalesce(p.title, case when p.kind = 'person' then '' else p.kind end) as title,
                               coalesce(nullif(l.name, ''), l.email, '') as leader,
                               (select coalesce(string_agg(g.role, ', ' order by g.role), '') from people.granted g where g.person = p.id) as roles,
                               coalesce(w.has_left, false) as has_left,
                               count(*) over () as count
                        from people.person p
                        left join people.reporting_line r on r.person = p.id and r.during @> current_date
                        left join people.person l on l.id = r.leader
                        left join lateral (
                            select bool_or(o.person = p.id) and bool_and(coalesce(upper(o.during), 'infinity') <= current_date) as has_left
                            from (select c.person, c.during from people.contract c where c.person = p.id
                                  union all select r.person, r.during from people.reporting_line r where r.person = p.id
                                  union all select r.person, r.during from people.reporting_line r where r.leader = p.id) o) w on true
                        where p.forgotten is null
                          and (p.name ilike :like or p.email ilike :like or p.number ilike :like
                               or p.id in (select a.person from people.alias a where a.address ilike :like))
                        order by p.kind <> 'person', p.name, p.email
                        limit :most offset :before
                        """)
                        .param("like", like)
                        .param("most", PAGE)
                        .param("before", PAGE * (page - 1))
                        .query(Counted.class)
                        .list());
        return new Found(
                rows.stream()
                        .map(row -> new Row(row.id, row.email, row.name, row.title, row.leader, row.roles, row.hasLeft))
                        .toList(),
                rows.isEmpty() ? 0 : rows.getFirst().count);
    }

    /** The cadence where none was agreed, in days. */
    int usualCadence(SignedIn admin) {
        return transactions.as(admin.token(), ReportingLines::usualCadence);
    }

    /** Whether a people file is taken at all. */
    boolean isOpen(SignedIn admin) {
        return transactions.as(admin.token(), TakenFile.PEOPLE::isOpen);
    }

    /** Notes that a people file was refused. */
    void refused(SignedIn admin) {
        transactions.as(admin.token(), client -> {
            TakenFile.PEOPLE.refused(client);
            return true;
        });
    }

    /** Takes a people file over, whole or not at all. */
    public PeopleImport.Result take(SignedIn admin, People people) {
        return transactions.as(admin.token(), client -> {
            Set<String> forgotten = forgetting.forgotten(client, () -> addresses(people));
            List<Person> persons = forgotten.isEmpty()
                    ? people.persons()
                    : people.persons().stream()
                            .filter(person -> !forgotten.contains(person.email())
                                    && people.aliases(person).stream().noneMatch(forgotten::contains))
                            .toList();
            PeopleImport.Result result = new PeopleImport(client, people, persons).apply();
            TakenFile.PEOPLE.taken(client, result.persons());
            return result;
        });
    }

    private static Set<String> addresses(People people) {
        Set<String> addresses = new HashSet<>();
        people.persons().forEach(person -> {
            addresses.add(person.email());
            addresses.addAll(people.aliases(person));
        });
        return addresses;
    }

    /** Forgets somebody whose employment has ended; false where it hasn't, or nobody is there. */
    boolean forget(SignedIn admin, int person) {
        return transactions.as(admin.token(), client -> forgetting.forget(client, person));
    }
}
