package org.rapport.core;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** What the core answers to the worked examples of METHODS, by the key of the vector. */
final class Answers {

    private final Map<String, Supplier<double[]>> byKey = new TreeMap<>();

    /** The answer is one number. */
    void one(String key, DoubleSupplier answer) {
        list(key, () -> new double[] {answer.getAsDouble()});
    }

    /** The answer is a list of numbers. */
    void list(String key, Supplier<double[]> answer) {
        byKey.put(key, answer);
    }

    /** The answer is an interval, lower limit first. */
    void interval(String key, Supplier<Statistic> answer) {
        list(key, () -> new double[] {answer.get().lo(), answer.get().hi()});
    }

    Set<String> keys() {
        return byKey.keySet();
    }

    double[] get(String key) {
        return Objects.requireNonNull(byKey.get(key)).get();
    }
}
