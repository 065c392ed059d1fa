package org.rapport.app.people.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rapport.app.people.Forgetting;
import org.rapport.app.people.KnownPeople;
import org.rapport.app.people.Persons;
import org.rapport.app.web.CsvCell;
import org.rapport.files.Words;
import org.rapport.files.people.People;
import org.rapport.files.people.PeopleReader;
import org.rapport.files.people.Person;
import org.rapport.files.table.Refusal;
import org.rapport.files.table.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Edits the directory by the rules of the people file: the person as typed is read together with all others as they are, so
 * that a page refuses what a file would refuse.
 */
@Component
class Directory {

    private final Forgetting forgetting;

    Directory(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    /** The whole directory as a file for people to open. */
    String file(JdbcClient client) {
        People people = KnownPeople.of(client);
        return DirectoryFile.text(DirectoryFile.rows(people, people.persons(), granted(client)), CsvCell::safe);
    }

    /** The person of that id; empty where there is none. */
    Optional<PersonForm> find(JdbcClient client, int id) {
        People people = KnownPeople.of(client);
        Map<String, String> granted = granted(client);
        return email(client, id)
                .flatMap(people::find)
                .map(person -> PersonForm.kept(people, person, granted.getOrDefault(person.email(), "")));
    }

    private static Optional<String> email(JdbcClient client, int id) {
        return client.sql("select email from people.person where id = ? and forgotten is null")
                .param(id)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    private static Map<String, String> granted(JdbcClient client) {
        Map<String, String> granted = new HashMap<>();
        client.sql("""
                        select p.email, string_agg(g.role, ';' order by g.role) as roles
                        from people.granted g join people.person p on p.id = g.person group by p.email
                        """)
                .query((row, number) -> granted.put(row.getString("email"), row.getString("roles")))
                .list();
        return granted;
    }

    /** Keeps a person as typed, a new one where {@code id} is null; gives what is wrong, or null once they are kept. */
    @Nullable
    Wrong keep(JdbcClient client, @Nullable Integer id, PersonForm form, Locale language) {
        Words words = Words.beside(Directory.class, language);
        People known = KnownPeople.of(client);
        String before = id == null ? "" : email(client, id).orElse("");
        if (id != null && before.isEmpty()) {
            return new Wrong("", -1, words.say("wrong.gone"));
        }
        Wrong wrong = unknown(client, known, form, before, words);
        if (wrong != null) {
            return wrong;
        }
        List<Person> others = known.persons().stream()
                .filter(person -> !person.email().equals(before))
                .toList();
        List<List<String>> rows = new ArrayList<>(form.rows());
        rows.addAll(DirectoryFile.rows(known, others, granted(client)));
        try {
            People all = Temporary.read(
                    DirectoryFile.text(rows, UnaryOperator.identity()).getBytes(StandardCharsets.UTF_8),
                    "people.csv",
                    PeopleReader::read);
            rename(client, id, form);
            Persons.takeOne(client, all, all.find(form.email()).orElseThrow());
            return null;
        } catch (Refused e) {
            return wrong(e.refusals().getFirst(), rows, form, words);
        }
    }

    /** The import knows people by their number or address; here they are known by their id. */
    private static void rename(JdbcClient client, @Nullable Integer id, PersonForm form) {
        if (id != null) {
            client.sql("update people.person set email = ?, number = nullif(?, '') where id = ?")
                    .param(form.email())
                    .param(form.number())
                    .param(id)
                    .update();
        }
    }

    /** What a file may say, and a person typed by hand may not. */
    private @Nullable Wrong unknown(JdbcClient client, People known, PersonForm form, String before, Words words) {
        if (!form.email().matches("[^@\\s]+@[^@\\s]+")) {
            return new Wrong("email", -1, words.say("wrong.email"));
        }
        if (!form.email().equals(before) && known.find(form.email()).isPresent()) {
            return new Wrong("email", -1, words.say("wrong.email.taken"));
        }
        if (!forgetting.forgotten(client, () -> Set.of(form.email())).isEmpty()) {
            return new Wrong("email", -1, words.say("wrong.email.forgotten"));
        }
        boolean isNumberTaken = !form.number().isEmpty()
                && known.persons().stream()
                        .anyMatch(person -> person.number().equals(form.number())
                                && !person.email().equals(before));
        if (isNumberTaken) {
            return new Wrong("person_number", -1, words.say("wrong.number"));
        }
        for (int i = 0; i < form.periods().size(); i++) {
            PersonForm.Period period = form.periods().get(i);
            if (!period.manager().isEmpty() && known.find(period.manager()).isEmpty()) {
                return new Wrong("manager", i, words.say("wrong.manager"));
            }
            if (isBackwards(period)) {
                return new Wrong("valid_until", i, words.say("wrong.until"));
            }
        }
        return null;
    }

    /** As the file reads it, such a period never holds: nobody means that who types it. */
    private static boolean isBackwards(PersonForm.Period period) {
        return !period.from().isEmpty()
                && !period.until().isEmpty()
                && period.until().compareTo(period.from()) < 0;
    }

    private static Wrong wrong(Refusal refusal, List<List<String>> rows, PersonForm form, Words words) {
        int row = refusal.line() - 2; // the header is line 1, the person's own rows come first
        boolean isOwn = row >= 0 && row < form.periods().size();
        boolean isOfPeriod =
                isOwn && !Set.of("email", "name", "aliases", "person_number").contains(refusal.column());
        String sentence = switch (refusal.reason()) {
            case PERIODS_OVERLAP -> words.say("wrong.overlap", String.valueOf(line(refusal) - 1));
            case MANAGER_CYCLE ->
                words.say("wrong.cycle", rows.get(line(refusal) - 2).getFirst());
            case ALIAS_TAKEN -> words.say("wrong.alias");
            default ->
                Words.in("refusals", words.language())
                        .say(refusal.reason().name(), refusal.details().toArray());
        };
        // who has the alias already may stand below: it is told there, but was typed here
        boolean isTold = isOwn || refusal.reason() == Refusal.Reason.ALIAS_TAKEN;
        return new Wrong(isTold ? refusal.column() : "", isOfPeriod ? row : -1, sentence);
    }

    /** The other line that the refusal names. */
    private static int line(Refusal refusal) {
        return Integer.parseInt(refusal.details().getFirst());
    }
}
