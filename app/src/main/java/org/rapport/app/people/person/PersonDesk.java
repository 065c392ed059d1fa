package org.rapport.app.people.person;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rapport.app.people.person.PersonPage.Filled;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a person's parts are read and written: what a form refuses is written neither whole nor by halves. */
@Component
class PersonDesk {

    private final Transactions transactions;
    private final List<Part> parts;

    PersonDesk(Transactions transactions, List<Part> parts) {
        this.transactions = transactions;
        this.parts = List.copyOf(parts);
    }

    /** Undoes what a transaction did before the form was refused. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Known(String name, boolean isPerson) {}

    Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** Does what a form says, whole, or nothing where it is refused. */
    void write(SignedIn admin, Form form, Consumer<JdbcClient> work) {
        try {
            transactions.as(admin.token(), client -> {
                work.accept(client);
                if (form.isRefused()) {
                    throw new Undone();
                }
                return true;
            });
        } catch (Undone e) {
            // the form says why
        } catch (DataIntegrityViolationException e) {
            // somebody else changed it at the same moment: the database has the last word
            form.refuse(Form.WHOLE, "wrong.meanwhile");
        }
    }

    /** The page with that form as it stands; empty where there is no such person. */
    Optional<PersonPage> find(SignedIn admin, int person, Form asked) {
        return transactions.as(
                admin.token(),
                client -> client.sql("""
                        select coalesce(nullif(name, ''), email) as name, kind = 'person' as is_person
                        from people.person where id = ? and forgotten is null
                        """)
                        .param(person)
                        .query(Known.class)
                        .optional()
                        .map(known -> page(client, person, known, asked)));
    }

    private PersonPage page(JdbcClient client, int person, Known known, Form asked) {
        List<Filled> filled = parts.stream()
                .filter(part -> known.isPerson || !part.name().equals("roles"))
                .map(part -> new Filled(part.name(), part.rows(client, person), form(client, person, part, asked)))
                .toList();
        return new PersonPage(person, known.name, known.isPerson, region(client), filled, reports(client, person));
    }

    private static Form form(JdbcClient client, int person, Part part, Form asked) {
        boolean isAsked = part.name().equals(asked.part());
        return isAsked && asked.isRefused()
                ? asked
                : new Form(part.name(), part.fields(client, person, isAsked ? asked.value("was") : ""));
    }

    private static String region(JdbcClient client) {
        return client.sql("select region from people.company")
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static List<String> reports(JdbcClient client, int person) {
        return client.sql("""
                select coalesce(nullif(p.name, ''), p.email) from people.reporting_line l join people.person p on p.id = l.person
                where l.leader = ? and l.during @> current_date order by 1
                """)
                .param(person)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
