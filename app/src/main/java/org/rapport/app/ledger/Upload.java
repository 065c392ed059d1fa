package org.rapport.app.ledger;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.app.ledger.shield.Protected;
import org.rapport.app.people.Forgetting;
import org.rapport.app.people.KnownPeople;
import org.rapport.files.event.CalendarEvent;
import org.rapport.files.event.CalendarEvent.Content;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes calendars into the ledger of whom they belong to: in one transaction, so that a crash leaves all or nothing. */
final class Upload {

    private static final int BATCH = 1_000;

    private final JdbcClient client;
    private final int person;
    private final String email;
    private final People people;
    private final Lines lines;
    private final Forgetting forgetting;
    private final Busy busy;

    /** What an upload is: something more, the whole calendar, or, of who leads nobody, busy times alone. */
    enum Kind {
        ADDITION,
        SNAPSHOT,
        BUSY
    }

    /**
     * What an upload brought.
     *
     * @param isNew false where this very file had been read before
     * @param named how many public events name anybody beside the owner
     * @param answered how many of them tell who answered
     * @param busy how many spans of the next four weeks are taken
     */
    record Result(
            int id,
            boolean isNew,
            Kind kind,
            int events,
            int hidden,
            int named,
            int answered,
            int busy,
            List<String> problems) {

        static Result known(Kind kind) {
            return new Result(0, false, kind, 0, 0, 0, 0, 0, List.of());
        }
    }

    Upload(JdbcClient client, int person, String email, Forgetting forgetting, Clock clock) {
        this.client = client;
        this.forgetting = forgetting;
        this.person = person;
        this.email = email;
        this.people = KnownPeople.byAddress(client);
        this.lines = new Lines(people, email);
        this.busy = new Busy(client, person, clock);
    }

    /** Takes the calendars of one upload; a snapshot lies staged until it is applied. */
    Result take(Kind kind, byte[] fileHash, List<CalendarFile> files, Locale language) {
        if (kind == Kind.BUSY) {
            giveWay(fileHash);
        }
        List<CalendarEvent> events = kind == Kind.BUSY ? List.of() : counting(files);
        List<String> problems = files.stream()
                .flatMap(file -> file.problems().stream())
                .map(problem -> problem.told(language))
                .toList();
        List<Busy.Span> taken = busy.isKept() ? busy.of(files, email) : List.of();
        Result brought = result(0, kind, events, taken.size(), problems);
        Integer id = insertImport(fileHash, files, brought);
        if (id == null) {
            return Result.known(kind);
        }
        lines.know(addresses(events));
        for (int from = 0; from < events.size(); from += BATCH) {
            insert(id, events.subList(from, Math.min(events.size(), from + BATCH)));
        }
        busy.keep(id, taken);
        Optional<Reach> reach = Reach.find(client, person);
        if (reach.isEmpty()) {
            return result(id, kind, events, taken.size(), problems);
        }
        reach.get().forgetEvents(client);
        Result left = result(id, kind, left(id, events), taken.size(), problems);
        correct(left);
        return left;
    }

    /** Of busy times alone the upload before stays, so that this one can be undone; the same file is read anew. */
    private void giveWay(byte[] fileHash) {
        client.sql("""
                        delete from ledger.import i where i.person = :person and i.kind = 'busy' and (i.file_hash = :hash or i.id < (
                            select max(b.id) from ledger.import b where b.person = :person and b.kind = 'busy' and b.file_hash <> :hash))
                        """).param("person", person).param("hash", fileHash).update();
    }

    private Result result(int id, Kind kind, List<CalendarEvent> events, int busy, List<String> problems) {
        List<Content> open = events.stream()
                .filter(event -> !event.isPrivate())
                .flatMap(event -> Stream.ofNullable(event.content()))
                .toList();
        List<Content> named = open.stream().filter(this::namesOthers).toList();
        int answered = (int) named.stream().filter(Content::responds).count();
        return new Result(
                id, true, kind, events.size(), events.size() - open.size(), named.size(), answered, busy, problems);
    }

    /** What is left of them: the upload may reach back to what is forgotten already. */
    private List<CalendarEvent> left(int id, List<CalendarEvent> events) {
        Set<String> left = Set.copyOf(client.sql("select uid || recurrence as key from ledger.event where import = ?")
                .param(id)
                .query((row, number) -> row.getString("key"))
                .list());
        return events.stream().filter(event -> left.contains(key(event))).toList();
    }

    private static String key(CalendarEvent event) {
        return EventRow.uid(event) + EventRow.recurrence(event);
    }

    private void correct(Result counts) {
        client.sql("update ledger.import set events = ?, hidden = ?, named = ?, answered = ? where id = ?")
                .param(counts.events)
                .param(counts.hidden)
                .param(counts.named)
                .param(counts.answered)
                .param(counts.id)
                .update();
    }

    private boolean namesOthers(Content content) {
        return content.people().stream().anyMatch(line -> !line.address().equals(email));
    }

    /** Of copies within the upload the one that counts: the highest version, of equals the first read. */
    private List<CalendarEvent> counting(List<CalendarFile> files) {
        Protected shielded = Protected.of(client, people);
        Map<String, CalendarEvent> counting = new LinkedHashMap<>();
        files.stream()
                .flatMap(file -> file.events().stream())
                .map(event -> shielded(event, shielded))
                .forEach(event -> counting.merge(
                        key(event), event, (old, other) -> other.version().compareTo(old.version()) > 0 ? other : old));
        return List.copyOf(counting.values());
    }

    /** An event with somebody who is protected is a private one, before anything of it is kept. */
    private static CalendarEvent shielded(CalendarEvent event, Protected shielded) {
        Content content = event.content();
        return content != null && !event.isPrivate() && shielded.isAmong(content.people())
                ? new CalendarEvent(
                        event.line(),
                        event.uid(),
                        event.recurrenceId(),
                        event.version(),
                        event.modified(),
                        true,
                        Content.busy(content.times()))
                : event;
    }

    private @Nullable Integer insertImport(byte[] hash, List<CalendarFile> files, Result counts) {
        return client.sql("""
                insert into ledger.import (person, kind, state, file_hash, producer, zone, events, hidden, named, answered, busy, problems)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[]) on conflict (person, kind, file_hash) do nothing returning id
                """)
                .param(person)
                .param(counts.kind.name().toLowerCase(Locale.ROOT))
                .param(counts.kind == Kind.SNAPSHOT ? "staged" : "applied")
                .param(hash)
                .param(first(files.stream().map(CalendarFile::producer)))
                .param(first(files.stream()
                        .map(file -> file.zone() == null ? null : file.zone().getId())))
                .param(counts.events)
                .param(counts.hidden)
                .param(counts.named)
                .param(counts.answered)
                .param(counts.busy)
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
                order by n.address -- two uploads at once that meet new colleagues wait for each other in one order
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
        client.sql("""
                insert into ledger.event (import, person, uid, recurrence, sequence, stamp, modified, private, start, finish, rules, added,
                    excluded, status, show_as, answers_by_show_as, responds, category, video, who, lines)
                select ?, ?, uid, recurrence, sequence, stamp, modified, hidden, start, finish, rules::text[], added::text[],
                    excluded::text[], status, show_as, answers_by_show_as, responds, category, video, who::int[], lines::text[]
                from unnest(?::text[], ?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::boolean[], ?::boolean[], ?::text[], ?::boolean[], ?::text[], ?::text[])
                as r(uid, recurrence, sequence, stamp, modified, hidden, start, finish, rules, added,
                    excluded, status, show_as, answers_by_show_as, responds, category, video, who, lines)
                """)
                .param(id)
                .param(person)
                .params(EventRow.columns(
                        events.stream().map(event -> EventRow.of(event, lines)).toList()))
                .update();
    }
}
