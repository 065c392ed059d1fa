package org.rapport.app.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.app.ledger.logged.LoggedContacts;
import org.rapport.app.ledger.text.Moments;
import org.rapport.app.ledger.text.RuleText;
import org.rapport.app.ledger.text.Spans;
import org.rapport.core.attention.Event;
import org.rapport.files.event.AttendeeLine;
import org.rapport.files.event.CalendarEvent;
import org.rapport.files.event.CalendarEvent.Content;
import org.rapport.files.event.CalendarEvent.Times;
import org.rapport.files.event.CalendarEvent.Uid;
import org.rapport.files.event.CalendarEvent.Version;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.recurrence.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A leader's calendars as they were read, and last what was entered by hand; the newest upload first: of equal copies that is the one that counts. */
public final class LeaderCalendars {

    private final JdbcClient client;
    private final Map<Integer, String> addresses = new HashMap<>();

    private LeaderCalendars(JdbcClient client) {
        this.client = client;
    }

    private record Import(
            int id, @Nullable String producer, @Nullable String zone) {}

    /** The calendars of that person, as far as the transaction's person may see them: their own. */
    public static List<CalendarFile> of(JdbcClient client, int person) {
        return new LeaderCalendars(client).read(person);
    }

    private List<CalendarFile> read(int person) {
        client.sql("select id, address from ledger.address")
                .query((row, number) -> addresses.put(row.getInt("id"), row.getString("address")))
                .list();
        Map<Integer, List<CalendarEvent>> events = new HashMap<>();
        client.sql("select * from ledger.event where person = ? and withdrawn_by is null")
                .param(person)
                .query((row, number) -> events.computeIfAbsent(row.getInt("import"), id -> new ArrayList<>())
                        .add(event(row)))
                .list();
        List<CalendarFile> files = client
                .sql(
                        "select id, producer, zone from ledger.import where person = ? and state = 'applied' and kind <> 'busy' order by id desc")
                .param(person)
                .query(Import.class)
                .list()
                .stream()
                .map(one -> file(Objects.requireNonNull(one), events))
                .collect(Collectors.toCollection(ArrayList::new));
        files.addAll(LoggedContacts.calendar(client, person));
        return files;
    }

    private static CalendarFile file(Import one, Map<Integer, List<CalendarEvent>> events) {
        return new CalendarFile(
                "import " + one.id,
                true,
                one.producer,
                null,
                null,
                one.zone == null ? null : ZoneId.of(one.zone),
                events.getOrDefault(one.id, List.of()),
                List.of());
    }

    private CalendarEvent event(ResultSet row) throws SQLException {
        String uid = row.getString("uid");
        boolean isPrivate = row.getBoolean("private");
        return new CalendarEvent(
                0,
                new Uid(Long.parseUnsignedLong(uid, 0, 16, 16), Long.parseUnsignedLong(uid, 16, 32, 16)),
                Moments.readOrNull(row.getString("recurrence")),
                new Version(row.getInt("sequence"), row.getLong("stamp")),
                row.getLong("modified"),
                isPrivate,
                isPrivate ? null : content(row));
    }

    private Content content(ResultSet row) throws SQLException {
        return new Content(
                times(row),
                Event.Status.valueOf(row.getString("status")),
                Event.ShowAs.valueOf(row.getString("show_as")),
                row.getBoolean("answers_by_show_as"),
                row.getBoolean("responds"),
                Event.Tag.valueOf(row.getString("category")),
                row.getBoolean("video"),
                people(row));
    }

    private static Times times(ResultSet row) throws SQLException {
        Moment start = Moments.read(row.getString("start"));
        ZoneRules zone = start.zone();
        return new Times(
                Spans.read(row.getString("start"), row.getString("finish")),
                texts(row.getArray("rules")).stream()
                        .map(rule -> RuleText.read(rule, zone))
                        .toList(),
                texts(row.getArray("added")).stream().map(Spans::read).toList(),
                texts(row.getArray("excluded")).stream().map(Moments::read).toList());
    }

    private List<AttendeeLine> people(ResultSet row) throws SQLException {
        Integer[] who = (Integer[]) row.getArray("who").getArray();
        List<String> says = texts(row.getArray("lines"));
        List<AttendeeLine> lines = new ArrayList<>();
        for (int i = 0; i < who.length; i++) {
            lines.add(Lines.line(who[i], addresses.get(who[i]), says.get(i)));
        }
        return lines;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
