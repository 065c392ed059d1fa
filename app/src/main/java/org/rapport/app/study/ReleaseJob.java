package org.rapport.app.study;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.rapport.app.attention.LeaderWeeks;
import org.rapport.app.study.Releases.Importance;
import org.rapport.app.study.Releases.Kind;
import org.rapport.app.study.Releases.SelfEstimate;
import org.rapport.app.study.Units.Unit;
import org.rapport.app.trust.Purposes;
import org.rapport.app.wall.Job;
import org.rapport.core.anonymity.LeaderGroup;
import org.rapport.core.attention.LeaderFigure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Releases the figures of the last full month, once: when no leader's figures are about to be computed, and four fifths of all
 * leaders have some, so that a house that is just beginning isn't frozen as it is.
 */
@Component
class ReleaseJob implements Job {

    private static final double LEAST_MEASURED = 0.8;

    private final Clock clock;

    ReleaseJob(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "study-release";
    }

    @Override
    public void run(JdbcClient client, String key) {
        // two tasks may have been put: the second waits, and sees what the first decided
        client.sql("select pg_advisory_xact_lock(hashtext('study-release'))")
                .query()
                .listOfRows();
        client.sql("delete from study.release where month < current_date - interval '5 years'")
                .update();
        YearMonth month = YearMonth.now(clock).minusMonths(1);
        if (!Purposes.isOn(client, "study") || Releases.isDecided(client, month)) {
            return;
        }
        if (isMeasuring(client)) {
            client.sql("""
                    insert into work.scheduled_tasks (task_name, task_instance, execution_time)
                    select 'study-release', 'again-' || pg_current_xact_id(), now() + interval '3 seconds'
                    where not exists (select from work.scheduled_tasks where task_name = 'study-release' and execution_time > now())
                    """).update();
            return;
        }
        new Month(client, month).release();
    }

    private static boolean isMeasuring(JdbcClient client) {
        return client.sql(
                        "select exists (select from work.scheduled_tasks where task_name = 'measure' and execution_time <= now())")
                .query(Boolean.class)
                .single();
    }

    /** One month's figures. */
    private static final class Month {
        private final JdbcClient client;
        private final YearMonth month;
        private final LocalDate last;
        private final Map<Integer, LeaderWeeks> weeks;
        private final Map<Integer, LeaderFigure> figures = new TreeMap<>();
        private final Map<Integer, Stated> stated = new TreeMap<>();
        private final List<Unit> units;

        Month(JdbcClient client, YearMonth month) {
            this.client = client;
            this.month = month;
            this.last = month.atEndOfMonth()
                    .plusDays(1)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .minusWeeks(1);
            this.weeks = LeaderWeeks.between(client, last.minusWeeks(Stated.WINDOW_WEEKS - 1), last);
            this.units = Units.on(client, month.atEndOfMonth());
            weeks.forEach((leader, of) -> {
                LeaderFigure figure = LeaderFigure.of(of.eligible());
                if (figure.h2().isFinding()) {
                    figures.put(leader, figure);
                }
            });
        }

        void release() {
            Set<Integer> company = units.getFirst().leaders();
            if (measured(company, figures.keySet()).size() < LEAST_MEASURED * company.size()) {
                return;
            }
            Map<Integer, List<Statement>> statements = Statements.byLeader(client);
            figures.keySet()
                    .forEach(leader ->
                            stated.put(leader, new Stated(last, statements.getOrDefault(leader, List.of()))));
            Map<Integer, Double> importance = found(one -> one.importance().finding());
            Map<Integer, Statement> self = stated.entrySet().stream()
                    .flatMap(one ->
                            self(one.getKey(), one.getValue()).stream().map(said -> Map.entry(one.getKey(), said)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            Releases ofHours = new Releases(client, Kind.HOURS, figures.keySet());
            Releases ofImportance = new Releases(client, Kind.IMPORTANCE, importance.keySet());
            Releases ofSelf = new Releases(client, Kind.SELF, self.keySet());
            for (Unit unit : units) {
                ofHours.cohort(unit.area(), month, measured(unit.leaders(), figures.keySet()))
                        .ifPresent(cohort -> ofHours.put(unit.area(), month, hours(cohort)));
                ofImportance
                        .cohort(unit.area(), month, measured(unit.leaders(), importance.keySet()))
                        .ifPresent(cohort -> ofImportance.put(
                                unit.area(),
                                month,
                                Importance.of(column(cohort, leader -> importance.getOrDefault(leader, 0.0)))));
                ofSelf.cohort(unit.area(), month, measured(unit.leaders(), self.keySet()))
                        .flatMap(cohort -> SelfEstimate.of(
                                column(cohort, leader -> self(self, leader).hours()),
                                column(cohort, leader -> oneToOnes(leader, self(self, leader)))))
                        .ifPresent(one -> ofSelf.put(unit.area(), month, one));
            }
            Releases.decide(client, month);
        }

        private static Set<Integer> measured(Set<Integer> leaders, Set<Integer> known) {
            return leaders.stream().filter(known::contains).collect(Collectors.toSet());
        }

        private Map<Integer, Double> found(Function<Stated, OptionalDouble> of) {
            Map<Integer, Double> found = new TreeMap<>();
            stated.forEach((leader, one) -> of.apply(one).ifPresent(value -> found.put(leader, value)));
            return found;
        }

        /** Their newest statement on a week of the window that was measured. */
        private Optional<Statement> self(int leader, Stated said) {
            return said.all().stream()
                    .filter(statement -> !statement.week().isAfter(last)
                            && statement.week().isAfter(last.minusWeeks(Stated.WINDOW_WEEKS))
                            && of(leader).oneToOnes().containsKey(statement.week()))
                    .findFirst();
        }

        private LeaderWeeks of(int leader) {
            return Objects.requireNonNull(weeks.get(leader));
        }

        private static Statement self(Map<Integer, Statement> self, int leader) {
            return Objects.requireNonNull(self.get(leader));
        }

        private double oneToOnes(int leader, Statement statement) {
            return of(leader).oneToOnes().getOrDefault(statement.week(), 0.0);
        }

        private LeaderGroup hours(List<Integer> cohort) {
            return LeaderGroup.of(
                    column(cohort, leader -> figure(leader).h1().value()),
                    column(cohort, leader -> figure(leader).h2().value()),
                    column(cohort, leader -> figure(leader).h3().value()));
        }

        private LeaderFigure figure(int leader) {
            return Objects.requireNonNull(figures.get(leader));
        }

        private static double[] column(List<Integer> cohort, ToDoubleFunction<Integer> of) {
            return cohort.stream().mapToDouble(of).toArray();
        }
    }
}
