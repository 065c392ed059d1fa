package org.rapport.app.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Attention.Hours;
import org.rapport.files.answer.Account.Entry;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.answer.WeekAnswer.PersonAnswer;
import org.rapport.files.answer.WeekAnswer.Week;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was computed of one leader in place of what was there; weeks that the answer doesn't reach any more stay. */
final class Measures {

    /** Contacts of so many weeks are kept: half a year. */
    static final int WEEKS_OF_CONTACTS = 26;

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient client;
    private final int leader;

    Measures(JdbcClient client, int leader) {
        this.client = client;
        this.leader = leader;
    }

    /** Rows as the database takes them: their components are named like the columns. */
    private record WeekRow(
            LocalDate week,
            double h1,
            double h2,
            double h3,
            double total,
            double availability,
            @Nullable Double adjusted_h1,
            @Nullable Double adjusted_h2,
            @Nullable Double adjusted_h3,
            @Nullable Double adjusted_total) {}

    private record PairRow(
            int seller,
            LocalDate until,
            String zone,
            int cadence_days,
            @Nullable Double hours,
            @Nullable Integer one_to_ones,
            @Nullable LocalDate last_one_to_one,
            @Nullable Integer gap_days,
            @Nullable Double overdue_ratio,
            String level,
            @Nullable Double rhythm,
            @Nullable Double bond,
            @Nullable Instant next_talk,
            List<Instant> ahead) {}

    private record PairWeekRow(int seller, LocalDate week, double hours, int one_to_ones) {}

    private record ContactRow(
            int number,
            int seller,
            Instant starts,
            Instant ends,
            int humans,
            @Nullable String category,
            @Nullable String why_not,
            double hours,
            double share,
            boolean one_to_one) {}

    /** There is no answer: what hangs on the calendars goes. */
    void clear() {
        for (String table : List.of("measured", "leader_week", "pair_week", "pair", "contact", "base")) {
            delete(table);
        }
    }

    /**
     * Writes the answer.
     *
     * @param ids of everybody by address
     * @param horizon weeks before it are frozen
     * @param ahead when the next talks with whom are, by address, the next first
     */
    void write(
            WeekAnswer answer,
            List<Entry> account,
            Map<String, Integer> ids,
            LocalDate horizon,
            Map<String, List<Instant>> ahead) {
        client.sql("""
                insert into attention.measured (leader, until, answer) values (?, ?, ?::json)
                on conflict (leader) do update set until = excluded.until, at = now(), answer = excluded.answer
                """)
                .param(leader)
                .param(answer.until())
                .param(JSON.writeValueAsString(answer))
                .update();
        writeWeeks(answer.weeks().stream()
                .filter(week -> !week.monday().isBefore(horizon))
                .toList());
        writePairs(answer, ids, ahead);
        writePairWeeks(answer, ids, horizon);
        writeContacts(answer, account, ids);
    }

    private void delete(String table) {
        client.sql("delete from attention." + table + " where leader = ?")
                .param(leader)
                .update();
    }

    private void writeWeeks(List<Week> weeks) {
        client.sql("""
                insert into attention.leader_week
                select ?, r.*, trust.parameters_of(r.week + 6) from jsonb_to_recordset(?::jsonb) as r(week date, h1 float8, h2 float8, h3 float8, total float8, availability float8,
                    adjusted_h1 float8, adjusted_h2 float8, adjusted_h3 float8, adjusted_total float8)
                on conflict (leader, week) do update
                set h1 = excluded.h1, h2 = excluded.h2, h3 = excluded.h3, total = excluded.total, availability = excluded.availability,
                    adjusted_h1 = excluded.adjusted_h1, adjusted_h2 = excluded.adjusted_h2, adjusted_h3 = excluded.adjusted_h3,
                    adjusted_total = excluded.adjusted_total, parameters = excluded.parameters
                """)
                .param(leader)
                .param(JSON.writeValueAsString(weeks.stream().map(Measures::row).toList()))
                .update();
    }

    private static WeekRow row(Week week) {
        Hours hours = week.hours();
        Hours adjusted = week.adjusted();
        return new WeekRow(
                week.monday(),
                hours.h1(),
                hours.h2(),
                hours.h3(),
                hours.total(),
                week.availability(),
                adjusted == null ? null : adjusted.h1(),
                adjusted == null ? null : adjusted.h2(),
                adjusted == null ? null : adjusted.h3(),
                adjusted == null ? null : adjusted.total());
    }

    private void writePairs(WeekAnswer answer, Map<String, Integer> ids, Map<String, List<Instant>> ahead) {
        delete("pair");
        List<PairRow> rows = answer.people().stream()
                .map(person -> row(answer, person, id(person, ids), ahead.getOrDefault(person.email(), List.of())))
                .toList();
        client.sql("""
                insert into attention.pair (leader, seller, until, zone, cadence_days, hours, one_to_ones, last_one_to_one, gap_days,
                    overdue_ratio, level, rhythm, bond, next_talk, ahead)
                select ?, r.* from jsonb_to_recordset(?::jsonb) as r(seller int, until date, zone text, cadence_days int, hours float8, one_to_ones int,
                    last_one_to_one date, gap_days int, overdue_ratio float8, level text, rhythm float8, bond float8, next_talk timestamptz,
                    ahead timestamptz[])
                """).param(leader).param(JSON.writeValueAsString(rows)).update();
    }

    private static PairRow row(WeekAnswer answer, PersonAnswer person, int id, List<Instant> ahead) {
        return new PairRow(
                id,
                answer.until(),
                answer.zone().getId(),
                person.cadenceDays(),
                person.hours(),
                person.oneToOnes(),
                person.lastOneToOne(),
                person.gapDays(),
                person.overdueRatio(),
                person.level().name(),
                person.rhythm(),
                person.bond(),
                ahead.isEmpty() ? null : ahead.getFirst(),
                ahead);
    }

    private static int id(PersonAnswer person, Map<String, Integer> ids) {
        return Objects.requireNonNull(ids.get(person.email()));
    }

    private void writePairWeeks(WeekAnswer answer, Map<String, Integer> ids, LocalDate horizon) {
        List<PairWeekRow> rows = answer.people().stream()
                .flatMap(person -> IntStream.range(0, person.weekHours().length)
                        .filter(i -> !answer.weeks().get(i).monday().isBefore(horizon))
                        .mapToObj(i -> new PairWeekRow(
                                id(person, ids),
                                answer.weeks().get(i).monday(),
                                person.weekHours()[i],
                                person.weekOneToOnes()[i])))
                .toList();
        client.sql("""
                insert into attention.pair_week
                select ?, r.*, trust.parameters_of(r.week + 6) from jsonb_to_recordset(?::jsonb) as r(seller int, week date, hours float8, one_to_ones int)
                on conflict (leader, seller, week) do update
                set hours = excluded.hours, one_to_ones = excluded.one_to_ones, parameters = excluded.parameters
                """).param(leader).param(JSON.writeValueAsString(rows)).update();
    }

    private void writeContacts(WeekAnswer answer, List<Entry> account, Map<String, Integer> ids) {
        delete("contact");
        long from = answer.until()
                .minusWeeks(WEEKS_OF_CONTACTS)
                .atStartOfDay(answer.zone())
                .toInstant()
                .toEpochMilli();
        List<ContactRow> rows = new ArrayList<>();
        for (int number = 0; number < account.size(); number++) {
            Entry entry = account.get(number);
            if (entry.startMillis() >= from) {
                for (String report : entry.reports()) {
                    Integer seller = ids.get(report);
                    if (seller != null) {
                        rows.add(row(number, seller, entry));
                    }
                }
            }
        }
        client.sql("""
                insert into attention.contact (leader, number, seller, starts, ends, humans, category, why_not, hours, share, one_to_one)
                select ?, r.* from jsonb_to_recordset(?::jsonb) as r(number int, seller int, starts timestamptz, ends timestamptz, humans int,
                    category text, why_not text, hours float8, share float8, one_to_one boolean)
                """).param(leader).param(JSON.writeValueAsString(rows)).update();
        client.sql("""
                update attention.pair p set alone = met.alone, others = met.others from (
                    select seller, coalesce(array_agg(day order by day) filter (where one), '{}') as alone,
                           coalesce(array_agg(day order by day) filter (where not one), '{}') as others
                    from (select c.seller, (c.starts at time zone q.zone)::date as day, bool_or(c.one_to_one) as one
                          from attention.contact c join attention.pair q using (leader, seller)
                          where c.leader = ? and c.why_not is null group by 1, 2) as days
                    group by seller) as met
                where p.leader = ? and p.seller = met.seller
                """).param(leader).param(leader).update();
    }

    private static ContactRow row(int number, int seller, Entry entry) {
        return new ContactRow(
                number,
                seller,
                Instant.ofEpochMilli(entry.startMillis()),
                Instant.ofEpochMilli(entry.endMillis()),
                entry.humans(),
                entry.category() == null ? null : entry.category().name(),
                entry.reason() == null ? null : entry.reason().name(),
                entry.hours(),
                entry.hoursEach(),
                entry.isOneToOne());
    }
}
