package org.rapport.core.climate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.core.Statistic;
import org.rapport.core.Status;

class ScaleScoreTests {

    private static final boolean[] LAST_REVERSED = {false, false, false, true};

    @ParameterizedTest
    @CsvSource({
        "5 5 5 1, OK, 5",
        "5 4 4 2, OK, 4.25",
        "5 4 4 0, OK, 4.3333333333",
        "0 4 4 4, OK, 3.3333333333",
        "5 5 0 0, TOO_FEW, NaN",
        "0 0 0 0, TOO_FEW, NaN"
    })
    void isTheMeanOfTheAnsweredItemsOnceEnoughAre(String answers, Status status, double score) {
        Statistic found = ScaleScore.of(ints(answers), LAST_REVERSED);

        assertThat(found.status()).isEqualTo(status);
        assertThat(found.value()).isCloseTo(score, within(1e-9));
    }

    /** METHODS §4.10, team 1: as POMP 80.952. */
    @Test
    void givesTheTeamOfTheWorkedExample() {
        double mean = Stream.of("442", "541", "452", "442", "551", "343", "441")
                .mapToDouble(row -> ScaleScore.of(row.chars().map(c -> c - '0').toArray(), false, false, true)
                        .value())
                .average()
                .orElseThrow();

        assertThat((mean - 1) / 4 * 100).isCloseTo(80.95238095238095, within(1e-9));
    }

    @Test
    void refusesWhatIsNoAnswer() {
        assertThatIllegalArgumentException().isThrownBy(() -> ScaleScore.of(new int[] {6}, false));
        assertThatIllegalArgumentException().isThrownBy(() -> ScaleScore.of(new int[] {3}, false, true));
        assertThatIllegalArgumentException().isThrownBy(() -> ScaleScore.of(new int[0]));
    }

    private static int[] ints(String answers) {
        return Arrays.stream(answers.split(" ")).mapToInt(Integer::parseInt).toArray();
    }
}
