package org.rapport.app.people.person;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When somebody is away, never why. */
@Component
@Order(5)
class Absences implements Part {

    private static final Set<String> PARTS = Set.of("full", "morning", "afternoon");
    private static final String NAME = "from_day || ' ' || until_day || ' ' || part";

    @Override
    public String name() {
        return "absences";
    }

    @Override
    public List<Row> rows(JdbcClient client, int person) {
        return client.sql("""
                        select %s as was, from_day::text, until_day::text, part, current_date between from_day and until_day as is_now
                        from people.absence where person = ? order by from_day desc, part
                        """.formatted(NAME))
                .param(person)
                .query((row, number) -> new Row(
                        row.getString("was"),
                        List.of(
                                row.getString("from_day"),
                                row.getString("until_day"),
                                "@part." + row.getString("part")),
                        row.getBoolean("is_now")))
                .list();
    }

    @Override
    public Map<String, String> fields(JdbcClient client, int person, String was) {
        String[] parts = was.split(" ");
        return parts.length == 3
                ? Map.of("was", was, "from", parts[0], "until", parts[1], "part", parts[2])
                : Map.of("was", "", "part", "full");
    }

    @Override
    public void keep(JdbcClient client, int person, Form form) {
        Span span = form.span();
        if (form.value("from").isBlank()) {
            form.refuse("from", "wrong.day.needed");
        }
        if (!PARTS.contains(form.value("part"))) {
            form.refuse("part", "wrong.kind");
        }
        if (form.isRefused()) {
            return;
        }
        if (!form.value("was").isEmpty()) {
            remove(client, person, form);
        }
        client.sql("""
                insert into people.absence (person, from_day, until_day, part)
                values (?, ?::date, coalesce(?::date, ?::date), ?) on conflict do nothing
                """)
                .param(person)
                .param(span.since())
                .param(span.last())
                .param(span.since())
                .param(form.value("part"))
                .update();
    }

    @Override
    public void remove(JdbcClient client, int person, Form form) {
        int gone = client.sql("delete from people.absence where person = ? and %s = ?".formatted(NAME))
                .param(person)
                .param(form.value("was"))
                .update();
        if (gone == 0) {
            form.refuse(Form.WHOLE, "wrong.gone");
        }
    }
}
