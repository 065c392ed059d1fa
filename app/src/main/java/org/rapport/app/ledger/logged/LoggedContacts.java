package org.rapport.app.ledger.logged;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapport.app.ledger.logged.LoggedContact.Channel;
import org.rapport.core.attention.Event;
import org.rapport.core.attention.Participant;
import org.rapport.files.event.AttendeeLine;
import org.rapport.files.event.CalendarEvent;
import org.rapport.files.event.CalendarEvent.Content;
import org.rapport.files.event.CalendarEvent.Span;
import org.rapport.files.event.CalendarEvent.Times;
import org.rapport.files.event.CalendarEvent.Uid;
import org.rapport.files.event.CalendarEvent.Version;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.recurrence.Length;
import org.rapport.files.recurrence.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The talks that were entered by hand, as far as the transaction's person may see them. */
public final class LoggedContacts {

    private static final String SELECT = "select id, leader, seller, at, minutes, channel from ledger.logged_contact ";

    private LoggedContacts() {}

    /** Those of a leader as a calendar: each is a one-to-one that both accepted. Nothing where there are none. */
    public static List<CalendarFile> calendar(JdbcClient client, int leader) {
        Map<Integer, String> addresses = new TreeMap<>();
        client.sql("select id, email from people.person where forgotten is null")
                .query((row, number) -> addresses.put(row.getInt("id"), row.getString("email")))
                .list();
        List<CalendarEvent> events = new ArrayList<>();
        for (LoggedContact contact : of(client, leader)) {
            String seller = addresses.get(contact.seller());
            String own = addresses.get(leader);
            if (seller != null && own != null) {
                events.add(event(contact, own, seller));
            }
        }
        return events.isEmpty()
                ? List.of()
                : List.of(new CalendarFile("by hand", true, null, null, null, null, events, List.of()));
    }

    private static CalendarEvent event(LoggedContact contact, String leader, String seller) {
        Moment start =
                new Moment(LocalDateTime.ofInstant(contact.at(), ZoneOffset.UTC), false, ZoneOffset.UTC.getRules());
        Times times = new Times(
                new Span(start, null, new Length(0, contact.minutes() * 60L)), List.of(), List.of(), List.of());
        return new CalendarEvent(
                0,
                new Uid(0, contact.id()),
                null,
                new Version(0, Long.MIN_VALUE),
                Long.MIN_VALUE,
                false,
                new Content(
                        times,
                        Event.Status.CONFIRMED,
                        Event.ShowAs.BUSY,
                        false,
                        true,
                        Event.Tag.NONE,
                        contact.channel() == Channel.VIDEO,
                        List.of(line(true, leader), line(false, leader), line(false, seller))));
    }

    private static AttendeeLine line(boolean organizer, String address) {
        return new AttendeeLine(
                organizer,
                address,
                null,
                AttendeeLine.Kind.HUMAN,
                Participant.Role.REQUIRED,
                Participant.Response.ACCEPTED);
    }

    private static List<LoggedContact> of(JdbcClient client, int leader) {
        return client.sql(SELECT + "where leader = ? order by at, id")
                .param(leader)
                .query((row, number) -> contact(row))
                .list();
    }

    /** Those of a pair, newest first. */
    static List<LoggedContact> ofPair(JdbcClient client, int one, int other) {
        return client.sql(SELECT + "where (leader, seller) in ((?, ?), (?, ?)) order by at desc, id")
                .param(one)
                .param(other)
                .param(other)
                .param(one)
                .query((row, number) -> contact(row))
                .list();
    }

    private static LoggedContact contact(ResultSet row) throws SQLException {
        return new LoggedContact(
                row.getInt("id"),
                row.getInt("leader"),
                row.getInt("seller"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("minutes"),
                Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)));
    }

    /** Keeps a talk of that day; one that was entered for it before is replaced. */
    static void keep(JdbcClient client, int leader, int seller, Instant at, int minutes, Channel channel) {
        client.sql("delete from ledger.logged_contact where leader = ? and seller = ? and at = ?::timestamptz")
                .param(leader)
                .param(seller)
                .param(at.toString())
                .update();
        client.sql("""
                insert into ledger.logged_contact (leader, seller, at, minutes, channel, made_by) values (?, ?, ?::timestamptz, ?, ?, ?)
                """)
                .param(leader)
                .param(seller)
                .param(at.toString())
                .param(minutes)
                .param(channel.name().toLowerCase(Locale.ROOT))
                .param(leader)
                .update();
    }

    /** Removes a talk of one's own; whose page it stood on, empty where there was none. */
    static Optional<Integer> remove(JdbcClient client, int leader, int id) {
        return client.sql("delete from ledger.logged_contact where id = ? and leader = ? returning seller")
                .param(id)
                .param(leader)
                .query(Integer.class)
                .optional();
    }
}
