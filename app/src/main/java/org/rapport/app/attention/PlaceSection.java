package org.rapport.app.attention;

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
     * @param leader the leader's id
     */
    public record LastTalk(String fact, int leader) {}

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
                .map(pair -> new Part("last_talk.jte", new LastTalk(PersonSection.fact(pair, words), pair.leader())));
    }
}
