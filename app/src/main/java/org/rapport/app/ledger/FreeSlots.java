package org.rapport.app.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the reader and one of their people are both free, as far as calendars tell. */
public final class FreeSlots {

    private FreeSlots() {}

    /**
     * A slot.
     *
     * @param knowsBoth whether the other's busy times are known; else it is free for the reader
     */
    public record Slot(Instant starts, boolean knowsBoth) {}

    /** The next ones within two weeks, nine at most, three a day; none while the purpose is off or that person doesn't report to the reader. */
    public static List<Slot> find(JdbcClient client, int seller, int minutes, ZoneId home) {
        return client.sql("select starts, knows_both from ledger.free_slots(?, ?, ?)")
                .param(seller)
                .param(minutes)
                .param(home.getId())
                .query((row, number) -> new Slot(row.getTimestamp("starts").toInstant(), row.getBoolean("knows_both")))
                .list();
    }
}
