package org.rapport.app.attention;

import java.sql.Array;
import java.sql.Date;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.app.ledger.Reach;
import org.rapport.core.tie.TieState;
import org.rapport.files.answer.History;
import org.rapport.files.answer.History.Base;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left of a leader's pairs before the horizon, and when the horizon moves. */
final class Bases {

    private static final int WEEKS_BACK = 26;

    private final JdbcClient client;
    private final int leader;
    private final ZoneId zone;
    private final @Nullable Reach reach;
    private final @Nullable LocalDate next;

    /** Of that leader, today. */
    Bases(JdbcClient client, int leader, LocalDate today, ZoneId zone) {
        this.client = client;
        this.leader = leader;
        this.zone = zone;
        this.reach = Reach.find(client, leader).orElse(null);
        LocalDate due =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS_BACK);
        boolean moves = reach == null
                ? Reach.isSettled(client, leader)
                : reach.horizon().isBefore(due);
        this.next = moves ? due : null;
    }

    /** What the calculation has to know. */
    History history(Map<String, Integer> ids) {
        long from = reach == null ? Long.MIN_VALUE : millis(reach.horizon());
        return new History(
                from,
                next == null ? from : millis(next),
                reach == null ? Long.MAX_VALUE : reach.firstStart().toEpochMilli(),
                reach == null ? Set.of() : reach.away(),
                read(ids));
    }

    /** Weeks before it stay as they were computed last. */
    LocalDate horizon() {
        return reach == null ? LocalDate.MIN : reach.horizon();
    }

    private long millis(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private Map<String, Base> read(Map<String, Integer> ids) {
        Map<Integer, Base> bases = new HashMap<>();
        client.sql("select seller, one_to_ones, rhythm, rhythm_at, bond, bond_at from attention.base where leader = ?")
                .param(leader)
                .query((row, number) -> bases.put(
                        row.getInt("seller"),
                        new Base(
                                days(row.getArray("one_to_ones")),
                                new TieState(row.getDouble("rhythm"), row.getDouble("rhythm_at")),
                                new TieState(row.getDouble("bond"), row.getDouble("bond_at")))))
                .list();
        Map<String, Base> byAddress = new HashMap<>();
        ids.forEach((address, id) -> {
            Base base = bases.get(id);
            if (base != null) {
                byAddress.put(address, base);
            }
        });
        return byAddress;
    }

    private static List<LocalDate> days(Array array) throws java.sql.SQLException {
        return Stream.of((Date[]) array.getArray()).map(Date::toLocalDate).toList();
    }

    /** Moves the horizon where it is time: what will be left is kept, and what is before it forgotten. */
    void fold(History left, Map<String, Integer> ids) {
        if (next == null || left.firstMillis() == Long.MAX_VALUE) {
            return;
        }
        left.bases().forEach((address, base) -> {
            Integer seller = ids.get(address);
            boolean isAnything = !base.oneToOnes().isEmpty() || !base.rhythm().isIdentity();
            if (seller != null && isAnything) {
                write(seller, base);
            }
        });
        new Reach(leader, next, Instant.ofEpochMilli(left.firstMillis()), left.away()).move(client);
    }

    private void write(int seller, Base base) {
        client.sql("""
                insert into attention.base (leader, seller, one_to_ones, rhythm, rhythm_at, bond, bond_at)
                values (?, ?, ?::date[], ?, ?, ?, ?)
                on conflict (leader, seller) do update set one_to_ones = excluded.one_to_ones, rhythm = excluded.rhythm,
                    rhythm_at = excluded.rhythm_at, bond = excluded.bond, bond_at = excluded.bond_at
                """)
                .param(leader)
                .param(seller)
                .param(base.oneToOnes().stream().map(LocalDate::toString).toArray(String[]::new))
                .param(base.rhythm().strength())
                .param(base.rhythm().at())
                .param(base.bond().strength())
                .param(base.bond().at())
                .update();
    }
}
