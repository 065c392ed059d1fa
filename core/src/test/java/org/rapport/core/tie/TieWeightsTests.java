package org.rapport.core.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TieWeightsTests {

    private static final TieWeights WEIGHTS = TieWeights.defaults();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    channel,   minutes, humans, weight
                    IN_PERSON, 30,      2,      1
                    IN_PERSON, 120,     2,      2
                    IN_PERSON, 480,     2,      2
                    IN_PERSON, 0,       2,      0
                    IN_PERSON, 30,      8,      0.14285714285714285
                    IN_PERSON, 30,      9,      0
                    VIDEO,     30,      2,      0.9
                    PHONE,     30,      2,      0.8
                    CHAT,      0,       2,      0.2
                    MAIL,      0,       2,      0.15
                    MAIL,      0,       3,      0.075
                    MAIL,      0,       4,      0
                    COPY,      0,       2,      0
                    """, useHeadersInDisplayName = true)
    void weighByChannelLengthAndGroup(Channel channel, double minutes, int humans, double weight) {
        assertThat(WEIGHTS.weight(channel, minutes, humans)).isCloseTo(weight, within(1e-15));
    }

    @Test
    void refuseWhatIsNoContact() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WEIGHTS.weight(Channel.VIDEO, 30, 1))
                .withMessageContaining("humans is 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WEIGHTS.weight(Channel.VIDEO, -1, 2))
                .withMessageContaining("minutes is -1");
    }
}
