package org.rapport.app.people;

import java.util.List;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.rapport.files.people.People;
import org.springframework.stereotype.Component;

/** The directory, as far as who asks may see it. */
@Component
public class Persons {

    private final Transactions transactions;

    Persons(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A person in a list.
     *
     * @param leader name of whom they report to today; empty for nobody
     * @param roles granted ones, separated by commas
     */
    public record Row(int id, String email, String name, String title, String leader, String roles) {}

    /** All persons, by name; assistants, lists and systems last. */
    List<Row> list(SignedIn who) {
        return transactions.as(
                who.token(), client -> client.sql("""
                        select p.id, p.email, p.name, coalesce(p.title, case when p.kind = 'person' then '' else p.kind end) as title,
                               coalesce(nullif(l.name, ''), l.email, '') as leader,
                               (select coalesce(string_agg(g.role, ', ' order by g.role), '') from people.granted g where g.person = p.id) as roles
                        from people.person p
                        left join people.reporting_line r on r.person = p.id and r.during @> current_date
                        left join people.person l on l.id = r.leader
                        where p.forgotten is null
                        order by p.kind <> 'person', p.name, p.email
                        """).query(Row.class).list());
    }

    /** Takes a people file over, whole or not at all. */
    PeopleImport.Result take(SignedIn admin, People people) {
        return transactions.as(admin.token(), client -> new PeopleImport(client, people).apply());
    }
}
