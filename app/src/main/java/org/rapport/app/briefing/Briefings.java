package org.rapport.app.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapport.app.attention.OwnWeeks;
import org.rapport.app.plan.ProposalsPage.Row;
import org.rapport.app.plan.ProposedTalks;
import org.rapport.app.post.MailServer;
import org.rapport.app.talks.PromisesDue;
import org.rapport.app.talks.TalkPage.PromiseRow;
import org.rapport.app.web.Days;
import org.rapport.app.web.Witness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a leader's briefing together from what My week says, so that no measure has a second definition. */
@Component
class Briefings {

    private final OwnWeeks weeks;
    private final List<Witness> witnesses;
    private final boolean isMailed;
    private final Clock clock;

    Briefings(OwnWeeks weeks, List<Witness> witnesses, Optional<MailServer> mail, Clock clock) {
        this.weeks = weeks;
        this.witnesses = List.copyOf(witnesses);
        this.isMailed = mail.isPresent();
        this.clock = clock;
    }

    /** That leader's own; empty while there is nothing to tell. */
    Optional<BriefingPage> find(JdbcClient client, int leader, Locale language) {
        return weeks.find(client, leader, language).map(week -> {
            LocalDate today = LocalDate.now(clock);
            return new BriefingPage(
                    Days.say(today, today, language),
                    week,
                    ProposedTalks.list(client, leader, language, clock),
                    PromisesDue.list(client, leader, language, clock),
                    isMailed);
        });
    }

    /** Writes down that the leader sees those whom it names, there. */
    void named(JdbcClient client, int leader, BriefingPage page, String where) {
        List<Integer> people = Stream.concat(
                        page.waiting().stream().map(Row::person),
                        page.promises().stream().map(PromiseRow::person))
                .distinct()
                .toList();
        witnesses.forEach(one -> one.sees(client, leader, people, where));
    }
}
