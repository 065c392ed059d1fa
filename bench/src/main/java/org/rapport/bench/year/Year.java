package org.rapport.bench.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapport.app.plan.placing.Hours;
import org.rapport.app.plan.placing.Person;
import org.rapport.app.plan.placing.Placements;
import org.rapport.app.plan.placing.Session;
import org.rapport.app.plan.placing.Span;
import org.rapport.app.plan.placing.Week;
import org.rapport.bench.year.Lives.Pair;
import org.rapport.core.Parameters;
import org.rapport.core.attention.Distribution;
import org.rapport.core.attention.Waiting;
import org.rapport.core.plan.Benefit;
import org.rapport.core.plan.Candidate;
import org.rapport.core.plan.Proposal;
import org.rapport.core.plan.Turn;
import org.rapport.core.plan.WeekPlan;
import org.rapport.core.tie.TieState;
import org.rapport.files.people.PersonRow;

/** A year lived in one way, week by week: who is asked for, which slot is free for both, whether it takes place, and who has waited how long by Sunday. */
final class Year {

    private static final Parameters PARAMETERS = Parameters.defaults();
    private static final ZoneId HOME = ZoneId.of("Europe/Berlin");
    private static final Hours WORKING = Hours.weekdays(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final int MOST_PROPOSALS = 3;
    private static final int SESSION = 30;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int WEEKS_OF_A_QUARTER = 13;
    private static final double CALLED_OFF = 0.15;
    private static final double HALF_LIFE = 21;
    private static final double DAY = 86_400;

    private final Lives lives;
    private final Way way;
    private final LocalDate begin;
    private final Map<Pair, Standing> standings = new HashMap<>();
    private final Map<Pair, Integer> quarter = new HashMap<>();
    private final List<Double> ginis = new ArrayList<>();
    private long pairWeeks;
    private long past;
    private long overdue;
    private long minutes;
    private long held;
    private long unplaced;

    /** What is known of a pair. */
    private static final class Standing {
        private final List<LocalDate> dates = new ArrayList<>();
        private TieState tie = TieState.identity();
        private int credit;
    }

    /** Somebody to talk to, for so long. */
    private record Ask(Pair pair, int minutes) {}

    /** Nothing lived yet; the first day is a Monday. */
    Year(Lives lives, Way way, LocalDate begin) {
        this.lives = lives;
        this.way = way;
        this.begin = begin;
        lives.teams()
                .forEach((leader, sellers) ->
                        sellers.forEach(seller -> standings.put(new Pair(leader, seller), new Standing())));
    }

    /**
     * What came of it.
     *
     * @param past share of pairs past their cadence, mean over all Sundays
     * @param overdue share of pairs past one and a half cadences
     * @param gini G* of a quarter's one-to-one time within a team, mean over teams and quarters
     * @param hours of one-to-ones a leader and week
     * @param talks a pair and year
     * @param unplaced sessions that found no slot, share of all asked for
     */
    record Outcome(double past, double overdue, double gini, double hours, double talks, double unplaced) {}

    /** Lives the first weeks as they were, then so many in this way. */
    Outcome live(int first, int weeks) {
        for (int week = 0; week < first + weeks; week++) {
            LocalDate monday = begin.plusWeeks(week);
            boolean counts = week >= first;
            if (way == Way.LIVED || !counts) {
                lived(monday, counts);
            } else {
                followed(monday);
            }
            if (counts) {
                sunday(monday.plusDays(DAYS_OF_A_WEEK - 1L));
            }
            if (counts && (week - first + 1) % WEEKS_OF_A_QUARTER == 0) {
                endQuarter();
            }
        }
        int leaders = lives.teams().size();
        double years = weeks / 52.0;
        return new Outcome(
                (double) past / pairWeeks,
                (double) overdue / pairWeeks,
                ginis.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN),
                minutes / 60.0 / leaders / weeks,
                held / (double) standings.size() / years,
                unplaced / (double) Math.max(1, unplaced + held));
    }

    private void lived(LocalDate monday, boolean counts) {
        Span week = new Span(
                monday.atStartOfDay(HOME).toInstant(),
                monday.plusDays(DAYS_OF_A_WEEK).atStartOfDay(HOME).toInstant());
        standings
                .keySet()
                .forEach(pair -> lives.talks(pair).stream()
                        .filter(talk -> !talk.from().isBefore(week.from())
                                && talk.from().isBefore(week.until()))
                        .forEach(talk -> hold(pair, talk, counts)));
    }

    private void hold(Pair pair, Span talk, boolean counts) {
        int length = (int) Duration.between(talk.from(), talk.until()).toMinutes();
        Standing standing = standing(pair);
        standing.dates.add(LocalDate.ofInstant(talk.from(), lives.zone(pair.leader())));
        standing.tie = standing.tie.add(days(talk.until()), Math.sqrt(Math.min(length, 120) / 30.0), HALF_LIFE);
        if (counts) {
            minutes += length;
            held++;
            quarter.merge(pair, length, Integer::sum);
        }
    }

    private Standing standing(Pair pair) {
        return Objects.requireNonNull(standings.get(pair));
    }

    private static double days(Instant at) {
        return at.getEpochSecond() / DAY;
    }

    private void followed(LocalDate monday) {
        List<Ask> asks = new ArrayList<>();
        lives.teams().forEach((leader, sellers) -> asks.addAll(asks(leader, sellers, monday)));
        List<Session> sessions = IntStream.range(0, asks.size())
                .mapToObj(i -> session(i, asks.get(i)))
                .toList();
        Instant now = monday.atStartOfDay(HOME).toInstant();
        List<Person> people = lives.teams().entrySet().stream()
                .flatMap(team -> Stream.concat(Stream.of(team.getKey()), team.getValue().stream()))
                .distinct()
                .map(id -> person(id, monday))
                .toList();
        Placements placements = Placements.of(new Week(monday, HOME, now, people, sessions, List.of()));
        unplaced += placements.unplaced().size();
        placements.placed().forEach(placed -> {
            Pair pair = new Pair(placed.session().leader(), placed.session().seller());
            if (takesPlace(pair, monday)) {
                hold(pair, placed.span(), true);
            }
        });
    }

    /** Some are called off, the same in each way. */
    private static boolean takesPlace(Pair pair, LocalDate monday) {
        long seed = (pair.leader() * 1_000_003L + pair.seller()) * 1_000_003L + monday.toEpochDay();
        return new SplittableRandom(seed).nextDouble() >= CALLED_OFF;
    }

    private Session session(int id, Ask ask) {
        Session session = Session.of(id, ask.pair.leader(), ask.pair.seller(), ask.minutes);
        List<LocalDate> dates = standing(ask.pair).dates;
        return dates.isEmpty() ? session : session.withDue(dates.getLast().plusDays(PersonRow.DEFAULT_CADENCE_DAYS));
    }

    private Person person(int id, LocalDate monday) {
        ZoneId zone = lives.zone(id);
        Instant from = monday.minusDays(1).atStartOfDay(zone).toInstant();
        Instant until = monday.plusDays(DAYS_OF_A_WEEK + 1L).atStartOfDay(zone).toInstant();
        Set<LocalDate> away = new HashSet<>();
        for (int day = 0; day < DAYS_OF_A_WEEK; day++) {
            if (lives.halvesAway(id, monday.plusDays(day)) > 0) {
                away.add(monday.plusDays(day));
            }
        }
        List<Span> busy = lives.busy(id).stream()
                .filter(span -> span.from().isBefore(until) && span.until().isAfter(from))
                .toList();
        return Person.of(id, zone, WORKING).withBusy(busy).withAway(away);
    }

    private List<Ask> asks(int leader, List<Integer> sellers, LocalDate monday) {
        LocalDate sunday = monday.minusDays(1);
        double now = days(monday.atStartOfDay(HOME).toInstant());
        Map<Integer, Waiting> waiting = sellers.stream()
                .collect(Collectors.toMap(seller -> seller, seller -> waiting(new Pair(leader, seller), sunday)));
        List<Candidate> candidates = sellers.stream()
                .map(seller -> Candidate.of(
                        seller,
                        standing(new Pair(leader, seller)).tie.read(now, HALF_LIFE),
                        Objects.requireNonNull(waiting.get(seller)),
                        PARAMETERS.attention().waiting()))
                .toList();
        int budget = PARAMETERS.plan().defaultBudgetMinutes(candidates.size());
        List<Proposal> proposals =
                WeekPlan.of(candidates, budget, Benefit.of(false, PARAMETERS)).proposals();
        List<Turn> turns = proposals.stream()
                .map(proposal -> Turn.of(
                        proposal.candidate(),
                        false,
                        Objects.requireNonNull(waiting.get(proposal.candidate())),
                        PersonRow.DEFAULT_CADENCE_DAYS,
                        proposal.minutes(),
                        standing(new Pair(leader, proposal.candidate())).credit,
                        PARAMETERS.plan()))
                .toList();
        turns.forEach(turn ->
                standing(new Pair(leader, turn.id())).credit = turn.placing().creditMinutes());
        return switch (way) {
            case PROPOSALS ->
                Turn.inOrder(turns).stream()
                        .limit(MOST_PROPOSALS)
                        .map(turn -> new Ask(new Pair(leader, turn.id()), SESSION))
                        .toList();
            case PLAN ->
                turns.stream()
                        .filter(turn -> turn.placing().minutes() > 0)
                        .map(turn -> new Ask(
                                new Pair(leader, turn.id()), turn.placing().minutes()))
                        .toList();
            case DUE ->
                turns.stream()
                        .filter(turn -> turn.waiting().gapDays().orElse(PersonRow.DEFAULT_CADENCE_DAYS) + DAYS_OF_A_WEEK
                                > PersonRow.DEFAULT_CADENCE_DAYS)
                        .map(turn -> new Ask(new Pair(leader, turn.id()), SESSION))
                        .toList();
            case LIVED -> List.of();
        };
    }

    private Waiting waiting(Pair pair, LocalDate until) {
        return Waiting.of(
                standing(pair).dates,
                until,
                new Waiting.Line(PersonRow.DEFAULT_CADENCE_DAYS, begin, day -> lives.isAway(pair, day)));
    }

    private void sunday(LocalDate day) {
        standings.keySet().forEach(pair -> {
            double ratio = waiting(pair, day).overdueRatio().orElse(Double.POSITIVE_INFINITY);
            pairWeeks++;
            past += ratio > 1 ? 1 : 0;
            overdue += ratio > PARAMETERS.attention().waiting().overdue() ? 1 : 0;
        });
    }

    private void endQuarter() {
        lives.teams().forEach((leader, sellers) -> {
            double[] hours = sellers.stream()
                    .mapToDouble(seller -> quarter.getOrDefault(new Pair(leader, seller), 0) / 60.0)
                    .toArray();
            double gini = Distribution.of(hours).giniCorrected().value();
            if (!Double.isNaN(gini)) {
                ginis.add(gini);
            }
        });
        quarter.clear();
    }
}
