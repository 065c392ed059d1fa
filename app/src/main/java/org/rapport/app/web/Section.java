package org.rapport.app.web;

import gg.jte.Content;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A part of a page that several modules make together; each module contributes its own. */
public interface Section {

    /** The pages that are made of parts. */
    enum On {
        /** My week, a leader's home. */
        WEEK,
        /** A leader's people, all at once. */
        TEAM,
        /** My place, a seller's home. */
        PLACE,
        /** The page of a pair, which both see alike. */
        PERSON;

        /** The page's name, by which a look at it is written down. */
        public String page() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a part is asked for.
     *
     * @param who who reads the page
     * @param whose whom it is about: on {@link On#PERSON} the other one of the pair, else the reader
     * @param client within the reader's own transaction, the same for all parts of the page
     * @param known what one part found out and another needs too, by its class
     * @param shown whose named facts the page shows, beside the reader's
     */
    record Asked(
            SignedIn who,
            int whose,
            JdbcClient client,
            Locale language,
            Map<Class<?>, Object> known,
            Set<Integer> shown) {

        /** Asked by a page that begins. */
        public Asked(SignedIn who, int whose, JdbcClient client, Locale language) {
            this(who, whose, client, language, new HashMap<>(), new TreeSet<>());
        }

        /** What is needed more than once, found out once a page. */
        public <T> T once(Class<T> type, Supplier<T> found) {
            Object before = known.get(type);
            T once = before == null ? found.get() : type.cast(before);
            known.put(type, once);
            return once;
        }

        /** The part shows these people's named facts: whoever made the page writes that down. */
        public void shows(Collection<Integer> people) {
            shown.addAll(people);
        }

        /** Writes down whose facts are shown to the reader on that page. */
        public void seenBy(Collection<Witness> witnesses, On page) {
            witnesses.forEach(witness -> witness.sees(client, who.person(), shown, page.page()));
        }
    }

    /**
     * A part, filled.
     *
     * @param template its name; it takes {@code frame}, {@code words} and {@code page}
     * @param page the model; its module's words are the template's
     * @param isPending whether it will soon say more: the page then loads itself again
     */
    record Part(String template, Object page, boolean isPending) {

        /** A part that stays as it is. */
        public Part(String template, Object page) {
            this(template, page, false);
        }

        /** The part, in the frame's language. */
        public Content draw(Frame frame) {
            Words words = Words.beside(page.getClass(), frame.words().language());
            return PageView.part(template, Map.of("frame", frame, "words", words, "page", page));
        }
    }

    /**
     * A page made of parts.
     *
     * @param title key of its title
     * @param parts in order
     */
    record Whole(String title, List<Part> parts) {}

    /** The page it stands on. */
    On on();

    /**
     * Its place there, ascending. The first part that is always there (My week and Team 100, My place and Person 0) brings the heading; a part
     * before it is a sentence or two that can't wait.
     */
    int order();

    /** The part; empty where there is nothing to say. */
    Optional<Part> find(Asked asked);
}
