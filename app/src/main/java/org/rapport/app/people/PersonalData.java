package org.rapport.app.people;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a module keeps about a person; every module that keeps any has one. */
public interface PersonalData {

    /**
     * Some facts of one kind.
     *
     * @param module a member of the module, beside which its words lie
     * @param key names the kind: {@code <key>} its heading, {@code <key>.columns} its columns, separated by |
     * @param rows the facts, a cell a column
     */
    record Facts(Class<?> module, String key, List<List<String>> rows) {

        public Facts {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** All that is kept about that person, asked as that person: within their own transaction. */
    List<Facts> show(JdbcClient client, int person);

    /**
     * Deletes at once what somebody said of themselves, asked as that person. What the house keeps about them (their place in
     * it, their way in, who looked) isn't theirs to delete while they work here: a module of such facts deletes nothing.
     */
    default void forget(JdbcClient client, int person) {}
}
