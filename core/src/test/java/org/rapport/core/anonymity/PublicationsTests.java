package org.rapport.core.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationsTests {

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void decidesWhatTheRuleItselfDecides(int seed) {
        Random random = new Random(seed);
        int least = 2 + random.nextInt(5);
        int[] counts =
                random.ints(3 + random.nextInt(8), 1, 2 + random.nextInt(5)).toArray();
        Publications publications = new Publications(least);
        for (int count : counts) {
            publications.atom(count);
        }
        List<int[]> published = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int[] wanted = IntStream.range(0, counts.length)
                    .filter(atom -> random.nextInt(3) > 0)
                    .toArray();
            List<int[]> all = new ArrayList<>(published);
            all.add(wanted);
            boolean isAllowed = SupportRule.exposed(all, counts, least).isEmpty()
                    && IntStream.of(wanted).map(atom -> counts[atom]).sum() >= least;

            assertThat(publications.publish(wanted)).as("publication %d", i).isEqualTo(isAllowed);
            if (isAllowed) {
                published = all;
            }
        }
    }

    @Test
    void refusesTheGroupWithoutItsOneLeaver() {
        Publications publications = new Publications(6);
        int[] leaders = IntStream.range(0, 30).map(any -> publications.atom(1)).toArray();

        assertThat(publications.publish(leaders)).isTrue();
        assertThat(publications.publish(IntStream.range(1, 30).toArray())).isFalse();
        assertThat(publications.publish(leaders)).isTrue();
    }

    @Test
    void refusesWhatOnlyThreePublicationsTogetherGiveAway() {
        Publications publications = new Publications(5);
        int[] atoms = IntStream.of(4, 6, 5, 9).map(publications::atom).toArray();

        assertThat(publications.publish(atoms)).isTrue();
        assertThat(publications.publish(1)).isTrue();
        assertThat(publications.publish(2)).isTrue();
        assertThat(publications.publish(3)).isFalse();
    }

    @Test
    void remembersAlsoWhatTheRuleWouldRefuseToday() {
        Publications publications = new Publications(10);
        int[] leaders = IntStream.range(0, 20).map(any -> publications.atom(1)).toArray();
        publications.remember(IntStream.range(0, 16).toArray());
        publications.remember(IntStream.range(0, 10).toArray());

        // the six are known from these two, and four would be left
        assertThat(publications.publish(IntStream.range(10, 20).toArray())).isFalse();
        assertThat(publications.publish(leaders)).isFalse();
    }

    @Test
    void refusesASmallGroup() {
        Publications publications = new Publications(5);

        assertThat(publications.publish(publications.atom(4))).isFalse();
        assertThat(publications.publish(publications.atom(5))).isTrue();
    }

    @Test
    void refusesAnAtomWithoutAnswers() {
        assertThatThrownBy(() -> new Publications(5).atom(0)).hasMessageContaining("answers is 0");
        assertThatThrownBy(() -> new Publications(1)).hasMessageContaining("least is 1");
    }
}
