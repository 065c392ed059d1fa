package org.rapport.app.ledger;

import java.time.Clock;
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
import org.rapport.files.event.AttendeeLine;
import org.rapport.files.event.CalendarEvent;
import org.rapport.files.event.CalendarEvent.Content;
import org.rapport.files.event.CalendarFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes calendars into the ledger of whom they belong to: in one transaction, so that a crash leaves all or nothing. */
final class Upload {

    private static final int BATCH = 1_000;

    private final JdbcClient client;
    private final int person;
    private final String email;
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
        this.lines = new Lines(KnownPeople.byAddress(client), email);
        this.busy = new Busy(client, person, clock);
    }

    /** Takes the calendars of one upload; a snapshot lies staged until it is applied. */
    Result take(Kind kind, byte[] fileHash, List<CalendarFile> files, Locale language) {
        if (kind == Kind.BUSY) {
            client.sql("delete from ledger.import where person = ? and kind = 'busy'")
                    .param(person)
                    .update();
        }
        List<CalendarEvent> events = kind == Kind.BUSY ? List.of() : counting(files);
        List<CalendarEvent> open =
                events.stream().filter(event -> !event.isPrivate()).toList();
        List<String> problems = files.stream()
                .flatMap(file -> file.problems().stream())
                .map(problem -> problem.told(language))
                .toList();
        List<Busy.Span> taken = busy.isKept() ? busy.of(files, email) : List.of();
        Result counts = new Result(
                0,
                true,
                kind,
                events.size(),
                events.size() - open.size(),
                (int) open.stream().filter(this::namesOthers).count(),
                (int) open.stream()
                        .filter(event -> namesOthers(event)
                                && Objects.requireNonNull(event.content()).responds())
                        .count(),
                taken.size(),
                problems);
        Integer id = insertImport(fileHash, files, counts);
        if (id == null) {
            return Result.known(kind);
        }
        lines.know(addresses(events));
        for (int from = 0; from < events.size(); from += BATCH) {
            insert(id, events.subList(from, Math.min(events.size(), from + BATCH)));
        }
        Reach.find(client, person).ifPresent(reach -> reach.forgetEvents(client));
        busy.keep(id, taken);
        return new Result(
                id, true, kind, counts.events, counts.hidden, counts.named, counts.answered, counts.busy, problems);
    }

    private boolean namesOthers(CalendarEvent event) {
        Content content = event.content();
        return content != null
                && content.people().stream().anyMatch(line -> !line.address().equals(email));
    }

    /** Of copies within the upload the one that counts: the highest version, of equals the first read. */
    private List<CalendarEvent> counting(List<CalendarFile> files) {
        Set<String> shielded = protectedAddresses();
        Map<String, CalendarEvent> counting = new LinkedHashMap<>();
        files.stream()
                .flatMap(file -> file.events().stream())
                .map(event -> shielded(event, shielded))
                .forEach(event -> counting.merge(
                        EventRow.uid(event) + EventRow.recurrence(event),
                        event,
                        (old, other) -> other.version().compareTo(old.version()) > 0 ? other : old));
        return List.copyOf(counting.values());
    }

    private Set<String> protectedAddresses() {
        return Set.copyOf(client.sql("select address from ledger.protected_address")
                .query((row, number) -> row.getString("address"))
                .list());
    }

    /** An event with somebody who is protected is a private one, before anything of it is kept. */
    private static CalendarEvent shielded(CalendarEvent event, Set<String> shielded) {
        Content content = event.content();
        boolean isShielded = !event.isPrivate()
                && content != null
                && content.people().stream().map(AttendeeLine::address).anyMatch(shielded::contains);
        return isShielded && content != null
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
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[]) on conflict (person, file_hash) do nothing returning id
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
