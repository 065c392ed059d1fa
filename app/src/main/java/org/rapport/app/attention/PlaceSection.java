package org.rapport.app.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rapport.app.web.Section;
import org.rapport.files.Words;
import org.springframework.stereotype.Component;

/** When the reader and their leader last talked, and the way to all of it. */
@Component("lastTalkOfTheReader")
public class PlaceSection implements Section {

    /**
     * A sentence and where it leads.
     *
     * @param next when the next one is; empty = none is known
     * @param leader the leader's id
     */
    public record LastTalk(String fact, String next, int leader) {}

    private final Clock clock;

    PlaceSection(Clock clock) {
        this.clock = clock;
    }

    @Override
    public On on() {
        return On.PLACE;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        Words words = Words.beside(PlaceSection.class, asked.language());
        return Pairs.withLeader(asked.client(), asked.who().person())
                .map(pair -> new Part(
                        "last_talk.jte",
                        new LastTalk(
                                PersonSection.fact(pair, words),
                                PersonSection.next(pair, LocalDate.now(clock), words),
                                pair.leader())));
    }
}
