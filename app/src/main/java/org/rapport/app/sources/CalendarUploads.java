package org.rapport.app.sources;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leaders' calendars, brought by themselves. */
@Component
@Order(1)
class CalendarUploads implements Source {

    /** After so long figures are told as of the day of the data. */
    static final Duration FRESH = Duration.ofDays(8);

    private record Row(@Nullable String name, @Nullable Instant at, int events, int hidden, int problems, int named) {

        State state(Instant now) {
            if (at == null) {
                return State.EMPTY;
            }
            return at.isBefore(now.minus(FRESH)) ? State.OLD : problems > 0 ? State.PROBLEM : State.FINE;
        }
    }

    @Override
    public String name() {
        return "calendars";
    }

    @Override
    public @Nullable String address() {
        return null;
    }

    @Override
    public Standing stand(JdbcClient client, Instant now) {
        List<Row> rows = client.sql("select * from sources.calendars()")
                .query((row, number) -> new Row(
                        row.getString("name"),
                        instant(row.getTimestamp("at")),
                        row.getInt("events"),
                        row.getInt("hidden"),
                        row.getInt("problems"),
                        row.getInt("named")))
                .list();
        long there = rows.stream().filter(row -> row.at != null).count();
        long old = rows.stream().filter(row -> row.state(now) == State.OLD).count();
        List<String> refused = refused(client);
        long wrong = rows.stream().filter(row -> row.problems > 0).count();
        return new Standing(
                !refused.isEmpty() || (there > 0 && old == 0 && wrong > 0)
                        ? State.PROBLEM
                        : there == 0 ? State.EMPTY : old > 0 ? State.OLD : State.FINE,
                rows.stream()
                        .map(Row::at)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null),
                List.of("calendars.counts", String.valueOf(there), String.valueOf(rows.size())),
                refused.isEmpty() ? problem(rows.size(), there, old, wrong) : refused,
                rows.stream()
                        .filter(row -> row.name != null)
                        .map(row -> part(row, now))
                        .toList());
    }

    /** What was refused in the last 14 days, counted by reason; empty where nothing was. */
    private static List<String> refused(JdbcClient client) {
        return client.sql("""
                select coalesce(sum(files), 0) as files, coalesce(sum(files) filter (where reason = 'zip'), 0) as zips
                from ledger.refused where day > current_date - 14
                """)
                .query((row, number) -> row.getInt("files") == 0
                        ? List.<String>of()
                        : List.of(
                                row.getInt("files") == 1 ? "calendars.refused.one" : "calendars.refused",
                                row.getString("files"),
                                String.valueOf(row.getInt("files") - row.getInt("zips")),
                                row.getString("zips")))
                .single();
    }

    private static List<String> problem(long all, long there, long old, long wrong) {
        if (there < all) {
            return List.of("calendars.missing", String.valueOf(all - there));
        }
        if (old > 0) {
            return List.of("calendars.old", String.valueOf(old));
        }
        return wrong > 0 ? List.of("calendars.problems", String.valueOf(wrong)) : List.of();
    }

    private static PartStanding part(Row row, Instant now) {
        return new PartStanding(
                Objects.requireNonNullElse(row.name, ""),
                row.state(now),
                row.at,
                row.at == null
                        ? List.of("calendars.none")
                        : List.of(
                                row.problems > 0 ? "calendars.part.problems" : "calendars.part",
                                String.valueOf(row.events),
                                String.valueOf(row.hidden),
                                String.valueOf(row.problems)));
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
