package org.rapport.app.crm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapport.app.attention.TeamMinutes;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.people.ReportingLines.Named;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Section;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On Team: how the customers of a leader's people fare, beside how much time the people get (claim C8); sums, never a row of a person. */
@Component
class CustomerSection implements Section {

    private static final int MONTHS = 12;
    private static final int WEEKS = 12;

    private final Clock clock;

    CustomerSection(Clock clock) {
        this.clock = clock;
    }

    @Override
    public On on() {
        return On.TEAM;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        JdbcClient client = asked.client();
        int leader = asked.who().person();
        List<Named> sellers = ReportingLines.sellers(asked);
        if (sellers.isEmpty() || !Purposes.isOn(asked, "results")) {
            return Optional.empty();
        }
        Words words = Words.beside(CustomerSection.class, asked.language());
        List<String> customers = customers(client, sellers, words);
        List<String> time = Labels.isOn(client) ? time(client, leader, sellers, words) : List.of();
        return customers.isEmpty() && time.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part("customers.jte", new CustomersPage(customers, time)));
    }

    private List<String> customers(JdbcClient client, List<Named> sellers, Words words) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = today.minusMonths(MONTHS);
        Integer[] ids = sellers.stream().map(Named::id).toArray(Integer[]::new);
        List<String> said = new ArrayList<>();
        client.sql("""
                        select count(*) filter (where r.outcome = 'RENEWED') as renewed, count(*) filter (where r.outcome = 'CHURNED') as churned,
                               count(*) filter (where r.outcome <> 'OPEN') as closed
                        from crm.renewal r join crm.customer c on c.id = r.customer
                        where c.owner = any(?::int[]) and r.due >= ? and r.due <= ?
                        """)
                .param(ids)
                .param(from)
                .param(today)
                .query((row, number) -> row.getInt("closed") == 0
                        || said.add(words.say(
                                row.getInt("closed") == 1 ? "customers.renewals.one" : "customers.renewals",
                                row.getString("closed"),
                                row.getString("renewed"),
                                row.getString("churned"))))
                .single();
        client.sql("""
                        select count(*) as scores, avg(s.score) as mean from crm.satisfaction s join crm.customer c on c.id = s.customer
                        where c.owner = any(?::int[]) and s.day >= ? and s.day <= ?
                        """)
                .param(ids)
                .param(from)
                .param(today)
                .query((row, number) -> row.getInt("scores") == 0
                        || said.add(words.say(
                                row.getInt("scores") == 1 ? "customers.scores.one" : "customers.scores",
                                row.getString("scores"),
                                String.format(words.language(), "%.1f", row.getDouble("mean")))))
                .single();
        client.sql("""
                        select count(*) as due from crm.renewal r join crm.customer c on c.id = r.customer
                        where c.owner = any(?::int[]) and r.outcome = 'OPEN' and r.due between ? and ?
                        """)
                .param(ids)
                .param(today)
                .param(today.plusMonths(3))
                .query((row, number) -> row.getInt("due") == 0
                        || said.add(words.say(
                                row.getInt("due") == 1 ? "customers.due.one" : "customers.due", row.getString("due"))))
                .single();
        return said;
    }

    /** Minutes a week of who carries high customer responsibility, and of all others. */
    private List<String> time(JdbcClient client, int leader, List<Named> sellers, Words words) {
        Set<Integer> labelled = Labels.list(client);
        List<Integer> ids = sellers.stream().map(Named::id).toList();
        List<Integer> high = ids.stream().filter(labelled::contains).toList();
        if (high.isEmpty() || high.size() == ids.size()) {
            return List.of(words.say(high.isEmpty() ? "label.team.none" : "label.team.all"));
        }
        Map<Integer, Double> minutes =
                TeamMinutes.aWeek(client, leader, LocalDate.now(clock).minusWeeks(WEEKS));
        return minutes.isEmpty()
                ? List.of()
                : List.of(
                        words.say(
                                high.size() == 1 ? "label.team.high.one" : "label.team.high",
                                String.valueOf(high.size()),
                                mean(minutes, high)),
                        words.say(
                                ids.size() - high.size() == 1 ? "label.team.rest.one" : "label.team.rest",
                                String.valueOf(ids.size() - high.size()),
                                mean(
                                        minutes,
                                        ids.stream()
                                                .filter(id -> !labelled.contains(id))
                                                .toList())));
    }

    private static String mean(Map<Integer, Double> minutes, List<Integer> of) {
        return String.valueOf(Math.round(of.stream()
                .mapToDouble(id -> minutes.getOrDefault(id, 0.0))
                .average()
                .orElse(0)));
    }
}
