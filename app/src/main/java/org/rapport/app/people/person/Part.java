package org.rapport.app.people.person;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A part of a person's page: what is kept of one kind, and the form that changes it. Within the admin's transaction. */
public interface Part {

    /**
     * Something that is kept.
     *
     * @param was names it, for whoever changes it or takes it away
     * @param cells one for each of the part's columns
     * @param isNow whether it holds today
     */
    record Row(String was, List<String> cells, boolean isNow) {}

    /** Names it in addresses and words. */
    String name();

    /** All that is kept, the past too. */
    List<Row> rows(JdbcClient client, int person);

    /** What the form shows first: the row of that name, else what suits a new one. */
    Map<String, String> fields(JdbcClient client, int person, String was);

    /** Writes what the form says, or refuses it. */
    void keep(JdbcClient client, int person, Form form);

    /** Takes the row {@code was} away. */
    void remove(JdbcClient client, int person, Form form);
}
