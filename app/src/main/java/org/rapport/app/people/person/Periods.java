package org.rapport.app.people.person;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is true of a person for some days and then no longer, a row each: reporting lines or contracts. A row is named by its
 * first day; {@code open} = since ever, empty = one that isn't there yet.
 *
 * @param table {@code people.reporting_line} or {@code people.contract}
 */
record Periods(String table) {

    static final Periods LINES = new Periods("people.reporting_line");
    static final Periods CONTRACTS = new Periods("people.contract");

    /** The first day of a row, as its name. */
    static final String NAME = "coalesce(lower(during)::text, 'open')";

    /** Refuses days on which another row holds; where the form says so, the row before is ended first. */
    void makeRoom(JdbcClient client, int person, Form form, Span span) {
        if (form.isTicked("ends") && span.from() != null) {
            endBefore(client, person, span, form.value("was"));
        }
        List<String[]> others = client.sql("""
                        select coalesce(lower(during)::text, '…'), coalesce((upper(during) - 1)::text, '…') from %s
                        where person = ? and during && daterange(?::date, ?::date, '[]') and %s <> ? order by during limit 1
                        """.formatted(table, NAME))
                .param(person)
                .param(span.since())
                .param(span.last())
                .param(form.value("was"))
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list();
        others.forEach(other -> form.refuse("from", "wrong.overlap", other));
    }

    /** Ends the row that holds when the new one begins, on the day before. */
    void endBefore(JdbcClient client, int person, Span span, String was) {
        client.sql("""
                        update %s set during = daterange(lower(during), ?::date)
                        where person = ? and during @> ?::date and coalesce(lower(during) < ?::date, true) and %s <> ?
                        """.formatted(table, NAME))
                .param(span.since())
                .param(person)
                .param(span.since())
                .param(span.since())
                .param(was)
                .update();
    }

    /** Takes a row away; it is gone from all figures that are made from now on. */
    void remove(JdbcClient client, int person, Form form) {
        int gone = client.sql("delete from %s where person = ? and %s = ?".formatted(table, NAME))
                .param(person)
                .param(form.value("was"))
                .update();
        if (gone == 0) {
            form.refuse(Form.WHOLE, "wrong.gone");
        }
    }
}
