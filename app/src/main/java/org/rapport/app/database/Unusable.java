package org.rapport.app.database;

import java.util.List;
import java.util.Locale;
import org.rapport.files.Words;

/** The data can't be used as things are; says why and what to do. */
public final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> details;

    /** With the key of its sentence in {@code database/words.properties}. */
    public Unusable(String key, String... details) {
        super(key + " " + List.of(details));
        this.key = key;
        this.details = List.of(details);
    }

    /** Whether the call itself was wrong. */
    public boolean isUsage() {
        return key.startsWith("wrong.");
    }

    /** What is wrong and what to do, in that language. */
    public String sentence(Locale language) {
        return Words.beside(Unusable.class, language).say(key, details.toArray());
    }
}
