package org.rapport.app.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rapport.app.plan.Arranged.Kind;
import org.rapport.app.plan.ProposalsPage.Ahead;
import org.rapport.app.plan.ProposalsPage.Crossed;
import org.rapport.app.plan.ProposalsPage.Offered;
import org.rapport.app.web.Days;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of a leader's arrangements is still open, and what something has come across since: for that another time is proposed. */
final class Crossings {

    /** Each costs a look for slots; who has more of them begins with these. */
    private static final int MOST = 5;

    private final JdbcClient client;
    private final int leader;
    private final Map<Integer, String> names;
    private final Clock clock;
    private final ZoneId zone;
    private final LocalDate today;
    private final Words words;
    private final List<Arranged> arranged;

    Crossings(JdbcClient client, int leader, Map<Integer, String> names, ZoneId zone, Words words, Clock clock) {
        this.client = client;
        this.leader = leader;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
        this.words = words;
        today = LocalDate.now(clock);
        arranged = Arranged.list(client, clock).stream()
                .filter(one -> one.leader() == leader && names.containsKey(one.seller()))
                .toList();
    }

    private String name(Arranged one) {
        return names.getOrDefault(one.seller(), "");
    }

    private String when(Arranged one) {
        return Days.say(one.starts(), zone, today, words.language());
    }

    /** Times that were chosen and are still free: to be invited to. */
    List<Ahead> chosen() {
        return arranged.stream()
                .filter(one -> one.isChosen() && one.isFree())
                .map(one -> new Ahead(one.seller(), name(one), when(one)))
                .toList();
    }

    /** Who said that none of the offered times suits, and isn't offered others yet. */
    List<Ahead> declined() {
        Set<Integer> open = offers().keySet();
        return Offers.declined(client, leader).keySet().stream()
                .filter(seller -> names.containsKey(seller) && !open.contains(seller))
                .map(seller -> new Ahead(seller, Objects.requireNonNull(names.get(seller)), ""))
                .sorted(Comparator.comparing(Ahead::name))
                .toList();
    }

    /** What is offered and not answered yet, by seller: the times that are still free. */
    List<Offered> offered() {
        Map<Integer, List<Arranged>> open = offers();
        return open.values().stream()
                .filter(times -> times.stream().noneMatch(Arranged::isChosen)
                        && times.stream().anyMatch(Arranged::isFree))
                .map(times -> new Offered(
                        times.getFirst().seller(),
                        name(times.getFirst()),
                        times.stream().filter(Arranged::isFree).map(this::when).toList()))
                .toList();
    }

    /** Talks and choices that something has come across, and offers of which nothing is left, each with the next time that is free. */
    List<Crossed> crossed() {
        List<Arranged> crossed = new ArrayList<>(arranged.stream()
                .filter(one -> !one.isFree() && (one.kind() != Kind.OFFERED || one.isChosen()))
                .toList());
        offers().values().stream()
                .filter(times -> times.stream().noneMatch(one -> one.isFree() || one.isChosen()))
                .forEach(times -> crossed.add(times.getFirst()));
        return crossed.stream()
                .limit(MOST)
                .map(one -> new Crossed(one.seller(), name(one), when(one), next(one.seller())))
                .toList();
    }

    private String next(int seller) {
        return Slots.find(client, leader, seller, clock).stream()
                .findFirst()
                .map(slot -> words.say(
                        slot.knowsBoth() ? "crossed.both" : "crossed.one",
                        Days.say(slot.starts(), zone, today, words.language())))
                .orElse("");
    }

    private Map<Integer, List<Arranged>> offers() {
        Map<Integer, List<Arranged>> offers = new LinkedHashMap<>();
        arranged.stream()
                .filter(Arranged::isOffered)
                .forEach(one -> offers.computeIfAbsent(one.seller(), seller -> new ArrayList<>())
                        .add(one));
        return offers;
    }
}
