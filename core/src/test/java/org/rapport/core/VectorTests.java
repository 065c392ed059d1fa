package org.rapport.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.core.Vectors.Vector;

class VectorTests {

    private static final Map<String, Vector> VECTORS = Vectors.all();
    private static final Map<String, Supplier<double[]>> ANSWERS = answers();

    private static Map<String, Supplier<double[]>> answers() {
        Map<String, Supplier<double[]>> answers = new TreeMap<>();
        answers.putAll(AttentionAnswers.all());
        answers.putAll(TieAnswers.all());
        answers.putAll(RetentionAnswers.all());
        return answers;
    }

    static Stream<Vector> vectors() {
        return ANSWERS.keySet().stream().map(key -> Objects.requireNonNull(VECTORS.get(key)));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void givesTheWorkedNumber(Vector vector) {
        double[] answer = Objects.requireNonNull(ANSWERS.get(vector.key())).get();

        assertThat(answer).hasSameSizeAs(vector.value());
        for (int i = 0; i < answer.length; i++) {
            int at = i;
            assertThat(answer[at])
                    .satisfies(x -> assertThat(vector.matches(at, x))
                            .as("number %d is %s, not %s", at, x, vector.value()[at])
                            .isTrue());
        }
    }

    @Test
    void answersEveryVectorOfItsSections() {
        Set<String> expected = new TreeSet<>();
        for (Vector vector : VECTORS.values()) {
            if (vector.section().matches("1\\..*|2\\..*|7\\.2")) {
                expected.add(vector.key());
            }
        }

        assertThat(ANSWERS.keySet()).containsExactlyElementsOf(expected);
    }
}
