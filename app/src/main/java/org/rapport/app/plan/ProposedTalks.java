package org.rapport.app.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapport.app.attention.PairStates.State;
import org.rapport.app.plan.Proposals.Proposed;
import org.rapport.app.plan.ProposalsPage.Row;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Days;
import org.rapport.core.plan.Reason;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the plan proposes to a leader and the facts behind each, in words: the same wherever they are told. */
public final class ProposedTalks {

    private ProposedTalks() {}

    /** At most three, in the order of My week; none while the purpose "talks" is off. */
    public static List<Row> list(JdbcClient client, int leader, Locale language, Clock clock) {
        return Purposes.isOn(client, "talks")
                ? of(
                        new Proposals(client, leader, clock),
                        Map.of(),
                        clock.getZone(),
                        LocalDate.now(clock),
                        Words.beside(ProposedTalks.class, language))
                : List.of();
    }

    /** The same with what is placed, by the leader's clock. */
    static List<Row> of(
            Proposals proposals, Map<Integer, PlacedTalk> placed, ZoneId zone, LocalDate today, Words words) {
        List<Proposed> list = proposals.list();
        Map<Integer, PlacedTalk> beside = beside(list, placed);
        List<Row> rows = new ArrayList<>();
        for (Proposed one : list) {
            PlacedTalk all = placed.get(one.pair().seller());
            PlacedTalk talk = beside.get(one.pair().seller());
            String time = all != null && talk != null && isTold(one, all, talk) ? talk.say(zone, today, words) : "";
            rows.add(row(one, time, today, words));
        }
        return rows;
    }

    /** What is placed, as it is told: a time that is told of one stays out of all that follow, as others may have to give way to it. */
    static Map<Integer, PlacedTalk> beside(List<Proposed> list, Map<Integer, PlacedTalk> placed) {
        List<Instant> told = new ArrayList<>();
        Map<Integer, PlacedTalk> beside = new HashMap<>();
        for (Proposed one : list) {
            PlacedTalk all = placed.get(one.pair().seller());
            if (all != null) {
                PlacedTalk talk = all.beside(told);
                beside.put(one.pair().seller(), talk);
                if (isTold(one, all, talk)) {
                    talk.times().stream().findFirst().ifPresent(told::add);
                }
            }
        }
        placed.forEach((seller, talk) -> beside.computeIfAbsent(seller, other -> talk.beside(told)));
        return beside;
    }

    /** Whether they don't meet before it anyway, and others leave a time of it. */
    private static boolean isTold(Proposed one, PlacedTalk all, PlacedTalk talk) {
        return !talk.isAfter(one.pair().nextTalk())
                && (!talk.times().isEmpty() || all.times().isEmpty());
    }

    private static Row row(Proposed one, String time, LocalDate today, Words words) {
        List<String> facts = new ArrayList<>();
        for (Reason reason : one.reasons()) {
            switch (reason) {
                case WISH -> facts.add(words.say("reason.wish"));
                case NEGLECT -> facts.add(waits(one, words));
                case NEED -> facts.add(words.say("occasion." + one.occasion()));
                case LABEL -> facts.add(words.say("reason.label"));
                case BASE -> {
                    // everybody gets time, which is no news
                }
            }
        }
        if (facts.isEmpty()) {
            facts.add(waits(one, words));
        }
        if (one.pair().nextTalk() != null) {
            facts.add(words.say("reason.next", next(one.pair(), today, words)));
        }
        return new Row(one.pair().seller(), one.pair().name(), facts, time);
    }

    static String next(State pair, LocalDate today, Words words) {
        return pair.nextTalk() == null ? "" : Days.say(pair.nextTalk(), pair.zone(), today, words.language());
    }

    private static String waits(Proposed one, Words words) {
        State pair = one.pair();
        String cadence = String.valueOf(pair.cadenceDays());
        return pair.lastOneToOne() == null
                ? words.say("reason.never", cadence)
                : words.say(
                        "reason.last",
                        String.valueOf(ChronoUnit.DAYS.between(pair.lastOneToOne(), pair.until())),
                        cadence);
    }
}
