package org.rapport.files.results.exports;

import java.util.List;
import java.util.Optional;

/** One way of writing values, which a whole file keeps to. */
interface Style<T> {

    /** The value of a text in this style; empty where it is none. */
    Optional<T> read(String text);

    /**
     * The style in which most of the texts can be read, the first of several that read all of them alike; empty where
     * several read as many, but not the same values: then only a person can say which one is meant.
     */
    static <T, S extends Style<T>> Optional<S> of(List<String> texts, List<S> styles) {
        long most =
                styles.stream().mapToLong(style -> readable(style, texts)).max().orElse(0);
        List<S> best =
                styles.stream().filter(style -> readable(style, texts) == most).toList();
        S first = best.getFirst();
        boolean alike = best.stream()
                .allMatch(style ->
                        texts.stream().allMatch(text -> style.read(text).equals(first.read(text))));
        return alike ? Optional.of(first) : Optional.empty();
    }

    private static <T> long readable(Style<T> style, List<String> texts) {
        return texts.stream().filter(text -> style.read(text).isPresent()).count();
    }
}
