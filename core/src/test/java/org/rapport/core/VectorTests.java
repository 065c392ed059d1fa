package org.rapport.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.core.Vectors.Vector;

class VectorTests {

    private static final Map<String, Vector> VECTORS = Vectors.all();
    private static final Answers ANSWERS = answers();

    private static Answers answers() {
        Answers answers = new Answers();
        new AttentionAnswers().addTo(answers);
        new TieAnswers().addTo(answers);
        new RetentionAnswers().addTo(answers);
        new AnonymityAnswers().addTo(answers);
        new PlanAnswers().addTo(answers);
        new SellerAnswers().addTo(answers);
        return answers;
    }

    static Stream<Vector> vectors() {
        return ANSWERS.keys().stream().map(key -> Objects.requireNonNull(VECTORS.get(key)));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void givesTheWorkedNumber(Vector vector) {
        double[] answer = ANSWERS.get(vector.key());

        assertThat(answer).hasSameSizeAs(vector.value());
        for (int i = 0; i < answer.length; i++) {
            assertThat(vector.matches(i, answer[i]))
                    .as("number %d is %s, not %s", i, answer[i], vector.value()[i])
                    .isTrue();
        }
    }

    @Test
    void answersEveryVectorOfItsSections() {
        List<String> expected = VECTORS.values().stream()
                .filter(vector -> vector.section().matches("(1|2|6|10)\\..*|5\\.2|7\\.2"))
                .map(Vector::key)
                .toList();

        assertThat(ANSWERS.keys()).containsExactlyElementsOf(expected);
    }
}
