package org.rapport.app.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody's whole calendar: what it lacks between its first and its last start is withdrawn, once they have seen how much that is. Its busy times take the place
 * of all older ones meanwhile ({@code ledger.busy_now}).
 */
public final class Snapshot {

    /** Rows of other uploads that the snapshot lacks; a private event tells no start, and stays. */
    private static final String WITHDRAWN = """
            from (select min(left(start, 15)) as first, max(left(start, 15)) as last from ledger.event where import = :id) as reach
            where e.person = :person and e.import < :id and e.withdrawn_by is null
              and left(e.start, 15) between reach.first and reach.last
              and not exists (select from ledger.event n where n.import = :id and n.uid = e.uid and n.recurrence = e.recurrence)
            """;

    private final JdbcClient client;
    private final int person;
    private final int id;

    /**
     * What a snapshot would do.
     *
     * @param withdrawn how many events of before it lacks
     * @param added how many it brings that weren't there
     * @param known how many were there already
     */
    public record Preview(int id, int withdrawn, int added, int known) {}

    Snapshot(JdbcClient client, int person, int id) {
        this.client = client;
        this.person = person;
        this.id = id;
    }

    Preview preview() {
        int withdrawn = client.sql("select count(*) from ledger.event e, " + WITHDRAWN.substring("from ".length()))
                .param("id", id)
                .param("person", person)
                .query(Integer.class)
                .single();
        return client.sql("""
                select count(*) filter (where k.known) as known, count(*) filter (where not k.known) as added
                from (select exists (select from ledger.event o where o.person = e.person and o.import < e.import
                                     and o.uid = e.uid and o.recurrence = e.recurrence) as known
                      from ledger.event e where e.import = ? and e.person = ?) as k
                """)
                .param(id)
                .param(person)
                .query((row, number) -> new Preview(id, withdrawn, row.getInt("added"), row.getInt("known")))
                .single();
    }

    /** Applies it; one that isn't staged (any more) isn't there. */
    boolean apply() {
        boolean isStaged = client.sql(
                                "update ledger.import set state = 'applied' where id = ? and person = ? and state = 'staged'")
                        .param(id)
                        .param(person)
                        .update()
                > 0;
        if (isStaged) {
            client.sql("update ledger.event e set withdrawn_by = :id " + WITHDRAWN)
                    .param("id", id)
                    .param("person", person)
                    .update();
        }
        return isStaged;
    }
}
