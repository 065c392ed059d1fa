package org.rapport.app.trust;

import java.util.List;
import java.util.Locale;
import org.rapport.app.people.PersonalData.Facts;
import org.rapport.files.Words;

/**
 * What is kept about the reader.
 *
 * @param purposes those that are switched on
 * @param facts all that is kept, a kind each
 */
public record TrustPage(List<Purpose> purposes, List<Facts> facts) {

    /** A purpose that is on, the day since when, and the agreement it rests on. */
    public record Purpose(String name, String since, String agreement) {}

    /** How many facts there are. */
    public int count() {
        return facts.stream().mapToInt(kind -> kind.rows().size()).sum();
    }

    /** A kind's heading. */
    public String heading(Facts kind, Locale language) {
        return Words.beside(kind.module(), language).say(kind.key());
    }

    /** A kind's columns. */
    public List<String> columns(Facts kind, Locale language) {
        return List.of(Words.beside(kind.module(), language)
                .say(kind.key() + ".columns")
                .split("\\|"));
    }
}
