package org.rapport.app.people.person;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapport.app.people.Forgetting;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who somebody is: address, name, number, kind, task. */
@Component
@Order(1)
class Who implements Part {

    static final Set<String> KINDS = Set.of("person", "assistant", "list", "system");

    private final Forgetting forgetting;

    Who(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @Override
    public String name() {
        return "who";
    }

    @Override
    public List<Row> rows(JdbcClient client, int person) {
        return List.of();
    }

    @Override
    public Map<String, String> fields(JdbcClient client, int person, String was) {
        return client.sql("""
                select email, name, coalesce(number, '') as number, kind, coalesce(title, '') as title from people.person where id = ?
                """)
                .param(person)
                .query((row, number) -> Map.of(
                        "email", row.getString("email"),
                        "name", row.getString("name"),
                        "number", row.getString("number"),
                        "kind", row.getString("kind"),
                        "title", row.getString("title")))
                .single();
    }

    @Override
    public void keep(JdbcClient client, int person, Form form) {
        check(client, person, form);
        if (!form.isRefused()) {
            client.sql("""
                    update people.person set email = ?, name = ?, number = nullif(?, ''), kind = ?, title = nullif(?, '') where id = ?
                    """)
                    .param(form.address("email", true))
                    .param(form.text("name"))
                    .param(form.text("number"))
                    .param(form.value("kind"))
                    .param(form.text("title"))
                    .param(person)
                    .update();
        }
    }

    /** Refuses what is nobody's address, or somebody else's address or number. */
    void check(JdbcClient client, int person, Form form) {
        String email = form.address("email", true);
        if (form.text("name").isEmpty()) {
            form.refuse("name", "wrong.name");
        }
        if (form.value("kind").equals("person")
                && KINDS.contains(form.text("title").toLowerCase(Locale.ROOT))) {
            form.refuse("title", "wrong.title");
        }
        if (!KINDS.contains(form.value("kind"))) {
            form.refuse("kind", "wrong.kind");
        }
        refuseOfAnother(client, person, form, "email", email);
        refuseForgotten(client, form, "email", email);
        client.sql("select coalesce(nullif(name, ''), email) from people.person where number = ? and id <> ?")
                .param(form.text("number"))
                .param(person)
                .query(String.class)
                .list()
                .forEach(other -> form.refuse("number", "wrong.number_of_another", other));
    }

    /** Refuses an address that somebody else has, as theirs or as another of theirs. */
    static void refuseOfAnother(JdbcClient client, int person, Form form, String field, String address) {
        client.sql("""
                select coalesce(nullif(p.name, ''), p.email) from people.person p
                where p.id <> ? and (p.email = ? or p.id in (select a.person from people.alias a where a.address = ?))
                """)
                .param(person)
                .param(address)
                .param(address)
                .query(String.class)
                .list()
                .forEach(other -> form.refuse(field, "wrong.address_of_another", other));
    }

    /** Refuses the address of somebody who was forgotten and is to stay so. */
    void refuseForgotten(JdbcClient client, Form form, String field, String address) {
        if (!forgetting.forgotten(client, () -> Set.of(address)).isEmpty()) {
            form.refuse(field, "wrong.address_forgotten");
        }
    }

    @Override
    public void remove(JdbcClient client, int person, Form form) {
        form.refuse(Form.WHOLE, "wrong.gone");
    }
}
