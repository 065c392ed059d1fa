package org.rapport.files.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapport.files.Words;

/** Tables that can't be used, with all that is wrong in them; none of their rows may be computed with. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int TOLD = 20;

    private final transient List<Refusal> refusals;

    /** With at least one refusal, in the order of files and lines. */
    public Refused(List<Refusal> refusals) {
        super(refusals.stream()
                .limit(TOLD)
                .map(refusal -> refusal.file() + ":" + refusal.line() + ": " + refusal.reason())
                .collect(Collectors.joining("\n")));
        this.refusals = List.copyOf(refusals);
    }

    /** All that is wrong, in the order of files and lines. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** The first twenty refusals, one a line, and how many more there are, in that language. */
    public String sentence(Locale language) {
        String told = refusals.stream()
                .limit(TOLD)
                .map(refusal -> refusal.sentence(language))
                .collect(Collectors.joining("\n"));
        int more = refusals.size() - TOLD;
        return more <= 0 ? told : told + "\n" + Words.in("refusals", language).say("more", String.valueOf(more));
    }
}
