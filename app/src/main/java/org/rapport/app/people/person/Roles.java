package org.rapport.app.people.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody was granted; whatever changes in it ends their sessions at once. */
@Component
@Order(6)
class Roles implements Part {

    static final List<String> ALL = List.of("management", "hr", "works_council", "admin");

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public List<Row> rows(JdbcClient client, int person) {
        return List.of();
    }

    @Override
    public Map<String, String> fields(JdbcClient client, int person, String was) {
        Map<String, String> fields = new HashMap<>();
        client.sql("select role from people.granted where person = ?")
                .param(person)
                .query(String.class)
                .list()
                .forEach(role -> fields.put(role, "true"));
        return fields;
    }

    /** One statement: the sessions that end may be the admin's own, who could do nothing after it. */
    @Override
    public void keep(JdbcClient client, int person, Form form) {
        boolean isOneself = client.sql("select accounts.me() = ?")
                .param(person)
                .query(Boolean.class)
                .single();
        if (isOneself && !form.isTicked("admin")) {
            form.refuse("admin", "wrong.admin.oneself");
            return;
        }
        if (form.isTicked("admin") && form.isTicked("works_council")) {
            form.refuse("works_council", "wrong.both_sides");
            return;
        }
        String[] wanted = ALL.stream().filter(form::isTicked).toArray(String[]::new);
        client.sql("""
                with gone as (delete from people.granted where person = ? and role <> all (?::text[]) returning role)
                insert into people.granted (person, role)
                select p.id, r.role from people.person p cross join unnest(?::text[]) r (role)
                where p.id = ? and p.kind = 'person' and p.forgotten is null
                    and (select count(*) from gone) >= 0 -- what goes has to be gone first: nobody is admin and works council at once
                on conflict do nothing
                """).param(person).param(wanted).param(wanted).param(person).update();
    }

    @Override
    public void remove(JdbcClient client, int person, Form form) {
        form.refuse(Form.WHOLE, "wrong.gone");
    }
}
