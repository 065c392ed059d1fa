package org.rapport.files.answer;

import java.util.Locale;
import org.rapport.files.Words;

/** Why a question can't be answered as it was asked. */
public final class Unanswerable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String detail;

    /**
     * @param key of the sentence in {@code command.properties}
     * @param detail what stands in its gap
     */
    public Unanswerable(String key, String detail) {
        super(key + ": " + detail);
        this.key = key;
        this.detail = detail;
    }

    /** Names the sentence, for who says it in other words. */
    public String key() {
        return key;
    }

    /** What is missing or wrong, and what to do, in that language. */
    public String sentence(Locale language) {
        return Words.in("command", language).say(key, detail);
    }
}
