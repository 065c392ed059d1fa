package org.rapport.app.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.app.people.Forgetting;
import org.rapport.app.people.KnownPeople;
import org.rapport.files.Problem;
import org.rapport.files.event.CalendarEvent;
import org.rapport.files.event.CalendarFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Takes calendars into the ledger of whom they belong to: in one transaction, so that a crash leaves all or nothing. */
final class Upload {

    private static final int BATCH = 1_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient client;
    private final int person;
    private final Lines lines;
    private final Forgetting forgetting;

    /** What an upload brought; {@code isNew} is false where this very file had been read before. */
    record Result(boolean isNew, int events, int hidden, List<String> problems) {}

    Upload(JdbcClient client, int person, String email, Forgetting forgetting) {
        this.client = client;
        this.forgetting = forgetting;
        this.person = person;
        this.lines = new Lines(KnownPeople.byAddress(client), email);
    }

    /** Takes the calendars of one file. */
    Result take(byte[] fileHash, List<CalendarFile> files, Locale language) {
        List<CalendarEvent> events = counting(files);
        int hidden = (int) events.stream().filter(CalendarEvent::isPrivate).count();
        List<String> problems = files.stream()
                .flatMap(file -> file.problems().stream())
                .map(problem -> sentence(problem, language))
                .toList();
        Integer id = insertImport(fileHash, files, new Result(true, events.size(), hidden, problems));
        if (id == null) {
            return new Result(false, 0, 0, List.of());
        }
        lines.know(addresses(events));
        for (int from = 0; from < events.size(); from += BATCH) {
            insert(id, events.subList(from, Math.min(events.size(), from + BATCH)));
        }
        return new Result(true, events.size(), hidden, problems);
    }

    private static String sentence(Problem problem, Locale language) {
        return problem.file() + ":" + problem.line() + " " + problem.what(language);
    }

    /** Of copies within the upload the one that counts: the highest version, of equals the first read. */
    private static List<CalendarEvent> counting(List<CalendarFile> files) {
        Map<String, CalendarEvent> counting = new LinkedHashMap<>();
        files.stream()
                .flatMap(file -> file.events().stream())
                .forEach(event -> counting.merge(
                        EventRow.uid(event) + EventRow.recurrence(event),
                        event,
                        (old, other) -> other.version().compareTo(old.version()) > 0 ? other : old));
        return List.copyOf(counting.values());
    }

    private @Nullable Integer insertImport(byte[] hash, List<CalendarFile> files, Result counts) {
        return client.sql("""
                insert into ledger.import (person, file_hash, producer, zone, events, hidden, problems)
                values (?, ?, ?, ?, ?, ?, ?::text[]) on conflict (person, file_hash) do nothing returning id
                """)
                .param(person)
                .param(hash)
                .param(first(files.stream().map(CalendarFile::producer)))
                .param(first(files.stream()
                        .map(file -> file.zone() == null ? null : file.zone().getId())))
                .param(counts.events)
                .param(counts.hidden)
                .param(counts.problems.toArray(String[]::new))
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    private static @Nullable String first(Stream<String> texts) {
        return texts.filter(Objects::nonNull).findFirst().orElse(null);
    }

    private Map<String, Integer> addresses(Collection<CalendarEvent> events) {
        Set<String> kept = new TreeSet<>();
        events.stream()
                .filter(event -> !event.isPrivate() && event.content() != null)
                .flatMap(event -> event.content().people().stream())
                .forEach(line -> lines.kept(line).ifPresent(kept::add));
        kept.removeAll(forgetting.forgotten(client, () -> Set.copyOf(kept)));
        String[] all = kept.toArray(String[]::new);
        client.sql("""
                insert into ledger.address (address, person)
                select n.address, coalesce(p.id, a.person) from unnest(?::text[]) as n(address)
                left join people.person p on p.email = n.address left join people.alias a on a.address = n.address
                on conflict (address) do nothing
                """).param(all).update();
        Map<String, Integer> ids = new HashMap<>();
        client.sql("select id, address from ledger.address where address = any(?::text[])")
                .param(all)
                .query((row, number) -> ids.put(row.getString("address"), row.getInt("id")))
                .list();
        return ids;
    }

    private void insert(int id, List<CalendarEvent> events) {
        List<EventRow> rows = new ArrayList<>();
        events.forEach(event -> rows.add(EventRow.of(event, lines)));
        client.sql("""
                insert into ledger.event (import, person, uid, recurrence, sequence, stamp, modified, private, start, finish, rules, added,
                    excluded, status, show_as, answers_by_show_as, responds, category, video, who, lines)
                select ?, ?, uid, recurrence, sequence, stamp, modified, hidden, start, finish, rules, added,
                    excluded, status, show_as, answers_by_show_as, responds, category, video, who, lines
                from jsonb_to_recordset(?::jsonb) as r(uid text, recurrence text, sequence int, stamp bigint, modified bigint, hidden boolean,
                    start text, finish text, rules text[], added text[], excluded text[], status text, show_as text,
                    answers_by_show_as boolean, responds boolean, category text, video boolean, who int[], lines text[])
                """)
                .param(id)
                .param(person)
                .param(JSON.writeValueAsString(rows))
                .update();
    }
}
