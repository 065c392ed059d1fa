package org.rapport.core.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.core.anonymity.LeaderGroup.Bin;
import org.rapport.core.anonymity.LeaderGroup.Portion;
import org.rapport.core.anonymity.LeaderGroup.Side;

class LeaderGroupTests {

    private static final double[] TWENTY = {
        1.2, 1.9, 2.1, 2.4, 2.6, 2.7, 2.8, 2.9, 2.9, 3.0, 3.0, 3.2, 3.4, 3.9, 4.2, 4.4, 5.1, 5.8, 6.3, 7.5
    };

    private static LeaderGroup group(double... hours) {
        return LeaderGroup.of(hours, hours, hours);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @Test
    void answersTheWorkedExample() {
        LeaderGroup group = group(TWENTY);

        assertThat(group.median()).isEqualTo(3);
        assertThat(group.h2()).isEqualTo(new Portion(Side.SHARE, 11, 20));
        assertThat(group.bins()).containsExactly(new Bin(0, 3, 11), new Bin(3, 5, 5), new Bin(5, Double.MAX_VALUE, 4));
    }

    @Test
    void saysNoNumberNearTheEdges() {
        assertThat(group(1, 1, 1, 2, 2, 9).h2().side()).isEqualTo(Side.NEARLY_ALL);
        assertThat(group(1, 9, 9, 9, 9, 9).h2().side()).isEqualTo(Side.NEARLY_NOBODY);
        assertThat(group(1, 1, 9, 9, 9, 9).h2()).isEqualTo(new Portion(Side.SHARE, 2, 6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdsNobodyOrThreeInEachBin(int seed) {
        Random random = new Random(seed);
        double[] hours =
                random.doubles(6 + random.nextInt(20), 0, 1 + random.nextInt(9)).toArray();

        List<Bin> bins = group(hours).bins();

        assertThat(bins).allMatch(bin -> bin.leaders() == 0 || bin.leaders() >= 3);
        assertThat(bins.stream().mapToInt(Bin::leaders).sum()).isEqualTo(hours.length);
    }

    @Test
    void givesMediansOfFewToHalfAnHour() {
        double[] few = DoubleStream.of(TWENTY).limit(8).toArray();

        assertThat(group(few).median()).isEqualTo(2.5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsMeansWithinTheirLimits(int seed) {
        Random random = new Random(seed);
        int n = 5 + random.nextInt(20);

        double mean = Coarse.mean(1 + 4 * random.nextDouble(), n);

        assertThat(mean).isBetween(n < 10 ? 1.5 : 1.25, n < 10 ? 4.5 : 4.75);
    }
}
