package org.rapport.app.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.app.ledger.LeaderCalendars;
import org.rapport.app.people.KnownPeople;
import org.rapport.app.people.OptOuts;
import org.rapport.app.web.SignedIn;
import org.rapport.files.answer.Calculation;
import org.rapport.files.answer.Calculation.Here;
import org.rapport.files.answer.Calculation.Inputs;
import org.rapport.files.answer.Request;
import org.rapport.files.answer.Unanswerable;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.answer.WeekAnswer.PersonAnswer;
import org.rapport.files.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A leader's own answer, from all that their ledger holds: the same calculation as {@code rapport week}. */
@Component
class Weeks {

    private static final int WEEKS = 12;

    private final Clock clock;

    Weeks(Clock clock) {
        this.clock = clock;
    }

    /** What is known of a leader; what was uploaded in the last eight days is fresh: else nobody is overdue because data are old. */
    private record Known(String email, @Nullable String region, boolean isFresh, Inputs inputs) {}

    /** The answer; empty while there is no calendar, or nothing that can be answered from it. */
    Optional<WeekAnswer> find(JdbcClient client, SignedIn leader) {
        Known known = known(client, leader.person());
        if (known.inputs.files().isEmpty()) {
            return Optional.empty();
        }
        LocalDate until = known.isFresh ? LocalDate.now(clock) : null;
        Request request = new Request(List.of(known.email), List.of(), known.region, null, until, WEEKS);
        try {
            return Optional.of(without(
                    OptOuts.addresses(client),
                    new Calculation(request, known.inputs).answer(new Here(clock.instant(), clock.getZone()))));
        } catch (Unanswerable e) {
            return Optional.empty();
        }
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
                        answer.problems());
    }

    private static Known known(JdbcClient client, int leader) {
        String email = client.sql("select email from people.person where id = ?")
                .param(leader)
                .query(String.class)
                .single();
        String region = client.sql("select nullif(region, '') from people.company")
                .query(String.class)
                .optional()
                .orElse(null);
        boolean isFresh = client.sql(
                        "select coalesce(max(at) > now() - interval '8 days', false) from ledger.import where person = ?")
                .param(leader)
                .query(Boolean.class)
                .single();
        People people = KnownPeople.of(client);
        return new Known(
                email,
                region,
                isFresh,
                new Inputs(LeaderCalendars.of(client, leader), people, KnownPeople.absences(client), List.of()));
    }
}
