package org.rapport.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.app.ledger.Upload.Kind;
import org.rapport.app.ledger.Upload.Result;
import org.rapport.app.people.Forgetting;
import org.rapport.app.people.Zones;
import org.rapport.app.trust.Pauses;
import org.rapport.app.trust.Purposes;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.Days;
import org.rapport.app.web.SignedIn;
import org.rapport.files.event.CalendarFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploads of calendars: each whole or not at all, each undone as one. */
@Component
public class Imports {

    private final Transactions transactions;
    private final Forgetting forgetting;
    private final Clock clock;

    Imports(Transactions transactions, Forgetting forgetting, Clock clock) {
        this.transactions = transactions;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    /** An upload; {@code kind} in lower case, {@code at} by the clock of whoever reads it. */
    public record Row(
            int id,
            String kind,
            String at,
            int events,
            int hidden,
            int named,
            int answered,
            int busy,
            List<String> problems) {}

    /**
     * What the page has to know before anything may be uploaded.
     *
     * @param horizon from when on anything comes in, as the reader takes a day; null = nothing is forgotten yet
     * @param staged what a whole calendar would do; null = none waits
     */
    record Standing(
            boolean leads,
            boolean isOn,
            boolean freeBusyIsOn,
            boolean isTaken,
            @Nullable String horizon,
            List<Row> rows,
            Snapshot.@Nullable Preview staged) {

        /** Why nothing may be uploaded, as the key of a sentence; null where it may. */
        @Nullable
        String closed() {
            if (!isTaken) {
                return "calendar.paused";
            }
            if (leads) {
                return isOn ? null : "calendar.off";
            }
            return freeBusyIsOn ? null : "calendar.not_leading";
        }
    }

    Standing standing(SignedIn who, Locale language) {
        return transactions.as(who.token(), client -> {
            ZoneId zone = Zones.of(client, who.person(), clock.getZone());
            LocalDate today = LocalDate.now(clock.withZone(zone));
            return new Standing(
                    leads(client, who.person()),
                    Purposes.isOn(client, "attention"),
                    Purposes.isOn(client, "free_busy"),
                    Pauses.takes(client, "calendars"),
                    Reach.find(client, who.person())
                            .map(reach -> Days.say(reach.horizon(), today, language))
                            .orElse(null),
                    client.sql("""
                        select id, kind, at, events, hidden, named, answered, busy, problems
                        from ledger.import where person = ? and state = 'applied' order by id desc
                        """)
                            .param(who.person())
                            .query((row, number) ->
                                    row(row, Days.say(row.getTimestamp("at").toInstant(), zone, today, language)))
                            .list(),
                    staged(client, who.person()).orElse(null));
        });
    }

    private static Row row(ResultSet row, String at) throws SQLException {
        return new Row(
                row.getInt("id"),
                row.getString("kind"),
                at,
                row.getInt("events"),
                row.getInt("hidden"),
                row.getInt("named"),
                row.getInt("answered"),
                row.getInt("busy"),
                List.of((String[]) row.getArray("problems").getArray()));
    }

    /** Whether somebody reports to them, or did in the half year that events are kept: of anybody else only busy times are. */
    private static boolean leads(JdbcClient client, int person) {
        return client.sql("""
                        select exists (select from people.reporting_line
                                       where leader = ? and during && daterange(current_date - 26 * 7, current_date, '[]'))
                        """).param(person).query(Boolean.class).single();
    }

    private static Optional<Snapshot.Preview> staged(JdbcClient client, int person) {
        return client.sql(
                        "select max(id) from ledger.import where person = ? and state = 'staged' having max(id) is not null")
                .param(person)
                .query(Integer.class)
                .optional()
                .map(id -> new Snapshot(client, person, id).preview());
    }

    /** Takes calendars; whole ones wait until they are applied. What waited before is given up. */
    Result take(SignedIn who, boolean isWhole, byte[] hash, List<CalendarFile> files, Locale language) {
        boolean leads = transactions.as(who.token(), client -> leads(client, who.person()));
        Kind kind = !leads ? Kind.BUSY : isWhole ? Kind.SNAPSHOT : Kind.ADDITION;
        return transactions.importing(who.token(), client -> {
            client.sql("delete from ledger.import where person = ? and state = 'staged'")
                    .param(who.person())
                    .update();
            String email = client.sql("select email from people.person where id = ?")
                    .param(who.person())
                    .query(String.class)
                    .single();
            return new Upload(client, who.person(), email, forgetting, clock).take(kind, hash, files, language);
        });
    }

    /** Takes calendars over as {@link CalendarController} does, for who has no browser; the same file again brings nothing. */
    public void bring(SignedIn who, byte[] hash, List<CalendarFile> files, Locale language) {
        take(who, false, hash, files, language);
    }

    /** Notes that files were refused and why, for whoever looks after the sources: not whose, and nothing of them. */
    void refused(SignedIn who, List<CalendarFile> files) {
        boolean isZip = files.stream()
                .flatMap(file -> file.problems().stream())
                .anyMatch(problem -> problem.kind().name().startsWith("ZIP_"));
        transactions.as(
                who.token(),
                client -> client.sql("select ledger.note_refused(?)")
                        .param(isZip ? "zip" : "no_calendar")
                        .query()
                        .listOfRows());
    }

    /** Applies a whole calendar that waits; one that isn't the person's own isn't there. */
    boolean apply(SignedIn who, int id) {
        return transactions.importing(who.token(), client -> new Snapshot(client, who.person(), id).apply());
    }

    /** Undoes an upload, and with it what it withdrew; one that isn't the person's own isn't there. */
    boolean undo(SignedIn who, int id) {
        return transactions.importing(
                        who.token(),
                        client -> client.sql("delete from ledger.import where id = ?")
                                .param(id)
                                .update())
                > 0;
    }
}
