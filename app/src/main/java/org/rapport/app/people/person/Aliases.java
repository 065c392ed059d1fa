package org.rapport.app.people.person;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Other addresses under which calendars name somebody. */
@Component
@Order(2)
class Aliases implements Part {

    private final Who who;

    Aliases(Who who) {
        this.who = who;
    }

    @Override
    public String name() {
        return "aliases";
    }

    @Override
    public List<Row> rows(JdbcClient client, int person) {
        return client.sql("select address from people.alias where person = ? order by address")
                .param(person)
                .query((row, number) -> new Row(row.getString(1), List.of(row.getString(1)), true))
                .list();
    }

    @Override
    public Map<String, String> fields(JdbcClient client, int person, String was) {
        return Map.of("was", was, "address", was);
    }

    @Override
    public void keep(JdbcClient client, int person, Form form) {
        String address = form.address("address", true);
        Who.refuseOfAnother(client, person, form, "address", address);
        who.refuseForgotten(client, form, "address", address);
        if (form.isRefused()) {
            return;
        }
        if (!form.value("was").isEmpty()) {
            remove(client, person, form);
        }
        client.sql("insert into people.alias (address, person) values (?, ?) on conflict do nothing")
                .param(address)
                .param(person)
                .update();
    }

    @Override
    public void remove(JdbcClient client, int person, Form form) {
        int gone = client.sql("delete from people.alias where person = ? and address = ?")
                .param(person)
                .param(form.value("was"))
                .update();
        if (gone == 0) {
            form.refuse(Form.WHOLE, "wrong.gone");
        }
    }
}
