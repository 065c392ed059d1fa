package org.rapport.app.attention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.app.ledger.LeaderCalendars;
import org.rapport.app.ledger.Reach;
import org.rapport.app.people.Holidays;
import org.rapport.app.people.KnownPeople;
import org.rapport.app.people.OptOuts;
import org.rapport.app.trust.Purposes;
import org.rapport.app.wall.Job;
import org.rapport.files.answer.Account;
import org.rapport.files.answer.Account.Entry;
import org.rapport.files.answer.Calculation;
import org.rapport.files.answer.Calculation.Here;
import org.rapport.files.answer.Calculation.Inputs;
import org.rapport.files.answer.History;
import org.rapport.files.answer.Request;
import org.rapport.files.answer.Unanswerable;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.answer.WeekAnswer.PersonAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Computes one leader anew, from all that their ledger holds: the same calculation as {@code rapport week}, always the whole
 * leader, since what a meeting counts depends on all that overlap it.
 */
@Component
class MeasureJob implements Job {

    static final String NAME = "measure";
    private static final int WEEKS = 12;
    private static final Duration AHEAD = Duration.ofDays(28);

    private final Clock clock;

    MeasureJob(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JdbcClient client, String key) {
        int leader = Integer.parseInt(key.split("-")[1]);
        // two changes may have put two tasks: the second waits, and sees what the first wrote
        client.sql("select pg_advisory_xact_lock(hashtext('measure'), ?)")
                .param(leader)
                .query()
                .listOfRows();
        Measures measures = new Measures(client, leader);
        if (!Purposes.isOn(client, "attention")) {
            return;
        }
        Set<String> optedOut = OptOuts.addresses(client);
        Map<String, Integer> ids = ids(client);
        ids.keySet().removeAll(optedOut);
        Bases bases = new Bases(client, leader, LocalDate.now(clock), clock.getZone());
        Told told = new Told();
        Inputs inputs =
                Inputs.of(LeaderCalendars.of(client, leader), KnownPeople.of(client), KnownPeople.absences(client));
        Calculation calculation = new Calculation(request(client, leader), inputs);
        Optional<WeekAnswer> answer =
                inputs.files().isEmpty() ? Optional.empty() : answer(calculation, told, bases.history(ids));
        if (answer.isEmpty()) {
            measures.clear();
            Reach.drop(client, leader);
            return;
        }
        measures.write(without(optedOut, answer.get()), told.entries, ids, bases.horizon(), ahead(calculation));
        bases.fold(told.left, ids);
    }

    /** The answer without the rows of who opted out; their hours stay in the sums, and nothing tells how they were spread. */
    private static WeekAnswer without(Set<String> optedOut, WeekAnswer answer) {
        List<PersonAnswer> shown = answer.people().stream()
                .filter(person -> !optedOut.contains(person.email()))
                .toList();
        return shown.size() == answer.people().size()
                ? answer
                : new WeekAnswer(
                        answer.leader(),
                        answer.zone(),
                        answer.until(),
                        answer.assumedReports(),
                        answer.fileDate(),
                        answer.weeks(),
                        answer.median(),
                        null,
                        null,
                        shown,
                        answer.events(),
                        answer.source(),
                        answer.problems(),
                        answer.historyDays());
    }

    /** How the answer came about, and what will be left of it. */
    private static final class Told implements Account {
        private final List<Entry> entries = new ArrayList<>();
        private History left = History.NONE;

        @Override
        public void take(Entry entry) {
            entries.add(entry);
        }

        @Override
        public void keep(History history) {
            left = history;
        }
    }

    private static Map<String, Integer> ids(JdbcClient client) {
        return client
                .sql("select email, id from people.person where forgotten is null")
                .query((row, number) -> Map.entry(row.getString("email"), row.getInt("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, HashMap::new));
    }

    /** When the calendars hold one-to-ones with whom, by address, the next first; they know four weeks ahead well enough. */
    private Map<String, List<Instant>> ahead(Calculation calculation) {
        Map<String, List<Instant>> ahead = new HashMap<>();
        try {
            calculation
                    .ahead(here(), clock.instant().plus(AHEAD))
                    .forEach(talk -> ahead.computeIfAbsent(talk.address(), address -> new ArrayList<>())
                            .add(Instant.ofEpochMilli(talk.startMillis())));
        } catch (Unanswerable e) {
            // there was an answer a moment ago: nothing is known ahead
            ahead.clear();
        }
        return ahead;
    }

    private Optional<WeekAnswer> answer(Calculation calculation, Account account, History history) {
        try {
            return Optional.of(calculation.answer(here(), account, history));
        } catch (Unanswerable e) {
            return Optional.empty();
        }
    }

    private Here here() {
        return new Here(clock.instant(), clock.getZone());
    }

    /** Up to when it held before; null where nothing is forgotten yet, so that the calendars still tell. */
    private static @Nullable LocalDate lastDay(JdbcClient client, int leader) {
        return client.sql(
                        "select m.until from attention.measured m join ledger.reach r on r.leader = m.leader where m.leader = ?")
                .param(leader)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** Today while what was uploaded last is fresh; then what the calendars themselves hold for: nobody is overdue because data are old. */
    private Request request(JdbcClient client, int leader) {
        String email = client.sql("select email from people.person where id = ?")
                .param(leader)
                .query(String.class)
                .single();
        boolean isFresh =
                client.sql("""
                        select coalesce(max(at) > now() - interval '8 days', false) from (
                            select at from ledger.import where person = ? and state = 'applied' and kind <> 'busy' union all
                            select made from ledger.logged_contact where leader = ?) as brought
                        """).param(leader).param(leader).query(Boolean.class).single();
        String region = Holidays.region(client, leader);
        return new Request(
                List.of(email),
                List.of(),
                region.isEmpty() ? null : region,
                null,
                isFresh ? LocalDate.now(clock) : lastDay(client, leader),
                WEEKS);
    }
}
