package org.rapport.app.study;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.core.anonymity.Coarse;
import org.rapport.core.anonymity.Cohorts;
import org.rapport.core.anonymity.LeaderGroup;
import org.rapport.core.attention.SelfReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What was released, and on whom it rests. */
final class Releases {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What is measured or said; each has releases of its own. Of hours and importance six leaders at least, five besides whoever
     * looks (METHODS 5.4); limits of agreement are spreads, which tell squares and need ten (METHODS 5.1).
     */
    enum Kind {
        HOURS(LeaderGroup.class, 5),
        IMPORTANCE(Importance.class, 5),
        SELF(SelfEstimate.class, 9);

        private final Class<?> type;
        private final int leastOthers;

        Kind(Class<?> type, int leastOthers) {
            this.type = type;
            this.leastOthers = leastOthers;
        }

        String sqlName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What relationships are worth to a group of leaders, by their own answers.
     *
     * @param mean from 1 to 5, coarse
     * @param isLimit whether it may as well lie beyond
     */
    record Importance(int leaders, double mean, boolean isLimit) {

        static Importance of(double[] scores) {
            double mean = Coarse.mean(Arrays.stream(scores).average().orElseThrow(), scores.length);
            return new Importance(scores.length, mean, Coarse.isLimit(mean, scores.length));
        }
    }

    /** How a group's own estimates agree with H1 (METHODS §1.9), in hours a week, to half an hour below twenty leaders. */
    record SelfEstimate(int leaders, double bias, double lo, double hi, double lower, double upper) {

        static Optional<SelfEstimate> of(double[] self, double[] measured) {
            SelfReport report = SelfReport.of(self, measured);
            int n = self.length;
            return report.bias().isFinding()
                    ? Optional.of(new SelfEstimate(
                            n,
                            Coarse.hours(report.bias().value(), n),
                            Coarse.hours(report.bias().lo(), n),
                            Coarse.hours(report.bias().hi(), n),
                            Coarse.hours(report.lowerLimit().value(), n),
                            Coarse.hours(report.upperLimit().value(), n)))
                    : Optional.empty();
        }
    }

    /** A unit's figures of a month, as the reader may see them; name empty = the company. */
    record Released(int area, String name, LocalDate month, Kind kind, Object figures) {}

    private final JdbcClient client;
    private final Kind kind;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Map<Integer, UUID> atoms = new HashMap<>();
    private final Cohorts cohorts;

    /** All that was ever released of that kind; leaders who were in none yet get their random numbers. */
    Releases(JdbcClient client, Kind kind, Set<Integer> leaders) {
        this.client = client;
        this.kind = kind;
        this.cohorts = new Cohorts(kind.leastOthers);
        client.sql("insert into study.atom (leader) select unnest(?::integer[]) on conflict do nothing")
                .param(leaders.toArray(Integer[]::new))
                .update();
        Map<UUID, Integer> byAtom = new HashMap<>();
        client.sql("select leader, atom from study.atom")
                .query((row, number) -> Map.entry(row.getInt("leader"), row.getObject("atom", UUID.class)))
                .list()
                .forEach(one -> {
                    int number = numberOf(byAtom, one.getValue());
                    numbers.put(one.getKey(), number);
                    atoms.put(number, one.getValue());
                });
        client.sql("select area, month, atoms from study.publication where kind = ? and atoms <> '{}' order by at")
                .param(kind.sqlName())
                .query((row, index) -> new Publication(
                        row.getInt("area"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        Arrays.stream((UUID[]) row.getArray("atoms").getArray())
                                .map(atom -> numberOf(byAtom, atom))
                                .collect(Collectors.toSet())))
                .list()
                .forEach(before -> cohorts.remember(before.area, before.month, before.leaders));
    }

    private record Publication(int area, YearMonth month, Set<Integer> leaders) {}

    private int numberOf(Map<UUID, Integer> byAtom, UUID atom) {
        return byAtom.computeIfAbsent(atom, any -> cohorts.leader());
    }

    /** Whether it was decided on that month already. */
    static boolean isDecided(JdbcClient client, YearMonth month) {
        return client.sql("select exists (select from study.publication where month = ?)")
                .param(month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    /** Remembers that it was decided on a month, whatever came of it: atoms empty = nothing was released. */
    static void decide(JdbcClient client, YearMonth month) {
        client.sql("""
                insert into study.publication (area, month, kind, atoms) values (?, ?, 'hours', '{}') on conflict do nothing
                """).param(Units.COMPANY).param(month.atDay(1)).update();
    }

    /** The leaders whose figures may be released; empty where none may. */
    Optional<List<Integer>> cohort(int area, YearMonth month, Set<Integer> measured) {
        Map<Integer, Integer> leaderOf = new HashMap<>();
        measured.forEach(leader -> leaderOf.put(numbers.getOrDefault(leader, -1), leader));
        return cohorts.release(area, month, leaderOf.keySet()).map(cohort -> {
            client.sql("insert into study.publication (area, month, kind, atoms) values (?, ?, ?, ?::uuid[])")
                    .param(area)
                    .param(month.atDay(1))
                    .param(kind.sqlName())
                    .param(cohort.stream()
                            .map(number -> String.valueOf(atoms.get(number)))
                            .toArray(String[]::new))
                    .update();
            return cohort.stream()
                    .map(number -> leaderOf.getOrDefault(number, -1))
                    .toList();
        });
    }

    /** Puts the figures of a cohort where they are read. */
    void put(int area, YearMonth month, Object figures) {
        client.sql("insert into study.release (area, month, kind, figures) values (?, ?, ?, ?::json)")
                .param(area)
                .param(month.atDay(1))
                .param(kind.sqlName())
                .param(JSON.writeValueAsString(figures))
                .update();
    }

    /** Of each unit and kind the newest that the reader may see: the company first, then areas by name. */
    static List<Released> read(JdbcClient client) {
        return client.sql("""
                select n.*, coalesce(nullif(p.name, ''), p.email, '') as name from (
                    select distinct on (area, kind) area, kind, month, figures::text from study.release order by area, kind, month desc) n
                left join people.person p on p.id = n.area order by n.area <> 0, name, n.area, n.kind
                """)
                .query((row, number) -> released(
                        row.getInt("area"),
                        row.getString("name"),
                        row.getObject("month", LocalDate.class),
                        row.getString("kind"),
                        row.getString("figures")))
                .list();
    }

    private static Released released(int area, String name, LocalDate month, String kind, String figures) {
        Kind of = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        return new Released(area, name, month, of, JSON.readValue(figures, of.type));
    }
}
