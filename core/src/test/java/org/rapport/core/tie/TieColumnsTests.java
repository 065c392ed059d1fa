package org.rapport.core.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.core.tie.TieColumns.Reading;
import org.rapport.core.tie.TieColumns.Rows;

class TieColumnsTests {

    private static final Reading READING = new Reading(21, 110, 400);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void foldEachPairAsOneByOne(long seed) {
        Random random = new Random(seed);
        int[] pair = random.ints(5_000, 0, 60).sorted().toArray();
        double[] at = random.doubles(pair.length, 0, 400).toArray();
        double[] weight = random.doubles(pair.length, 0, 2).toArray();
        TieState[] fast = new TieState[60];
        TieState[] slow = new TieState[60];
        Arrays.fill(fast, TieState.identity());
        Arrays.fill(slow, TieState.identity());
        for (int row = 0; row < pair.length; row++) {
            fast[pair[row]] = fast[pair[row]].add(at[row], weight[row], 21);
            slow[pair[row]] = slow[pair[row]].add(at[row], weight[row], 110);
        }

        TieColumns ties = TieColumns.fold(60, new Rows(pair, at, weight), READING);

        for (int p = 0; p < ties.size(); p++) {
            assertThat(ties.fast(p)).isCloseTo(fast[p].read(400, 21), within(1e-11));
            assertThat(ties.slow(p)).isCloseTo(slow[p].read(400, 110), within(1e-11));
        }
    }

    @Test
    void leavePairsWithoutContactAtNothing() {
        TieColumns ties = TieColumns.fold(3, rows(new int[] {1}, 400), READING);

        assertThat(ties.size()).isEqualTo(3);
        assertThat(ties.fast(0)).isZero();
        assertThat(ties.fast(1)).isEqualTo(1);
        assertThat(ties.slow(2)).isZero();
    }

    @Test
    void dontSeeContactsAfterTheInstant() {
        assertThat(TieColumns.fold(1, rows(new int[] {0, 0}, 400, 401), READING).slow(0))
                .isEqualTo(1);
    }

    @Test
    void refuseRowsThatArentSortedByPair() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TieColumns.fold(3, rows(new int[] {1, 2, 1}, 1, 2, 3), READING))
                .withMessageContaining("row 2 has pair 1 after pair 2");
    }

    @Test
    void refusePairsOutOfRangeAndColumnsOfUnequalLength() {
        assertThatExceptionOfType(ArrayIndexOutOfBoundsException.class)
                .isThrownBy(() -> TieColumns.fold(1, rows(new int[] {1}, 1), READING));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rows(new int[2], new double[1], new double[2]))
                .withMessageContaining("at has 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Reading(0, 110, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reading(21, 0, 1));
    }

    private static Rows rows(int[] pair, double... at) {
        double[] weight = new double[at.length];
        Arrays.fill(weight, 1);
        return new Rows(pair, at, weight);
    }
}
