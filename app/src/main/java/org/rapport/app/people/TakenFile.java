package org.rapport.app.people;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of the last files of a kind, for whoever looks after the sources. */
public enum TakenFile {
    PEOPLE,
    ABSENCES;

    private String kind() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether a file of this kind is taken at all: the off switch can say no. */
    public boolean isOpen(JdbcClient client) {
        return client.sql("select trust.takes(?)")
                .param(kind())
                .query(Boolean.class)
                .single();
    }

    /** It was taken over, whole. */
    public void taken(JdbcClient client, int rows) {
        client.sql("update people.file set taken_at = now(), rows = ?, refused_at = null where kind = ?")
                .param(rows)
                .param(kind())
                .update();
    }

    /** It was refused, whole; what was there before stands. */
    public void refused(JdbcClient client) {
        client.sql("update people.file set refused_at = now() where kind = ?")
                .param(kind())
                .update();
    }
}
