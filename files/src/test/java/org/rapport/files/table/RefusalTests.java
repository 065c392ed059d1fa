package org.rapport.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a refused table is told. */
class RefusalTests {

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void hasASentenceForEveryReason(String language) {
        for (Refusal.Reason reason : Refusal.Reason.values()) {
            Refusal refusal = new Refusal(reason, "people.csv", 7, "email", List.of("DETAIL"));
            assertThat(refusal.sentence(Locale.of(language)))
                    .contains("people.csv", "7", "email")
                    .doesNotContain("{0}");
        }
    }

    @Test
    void tellsTheFirstTwentyAndHowManyMoreThereAre() {
        List<Refusal> refusals = new ArrayList<>();
        for (int line = 2; line <= 26; line++) {
            refusals.add(new Refusal(Refusal.Reason.SHARE, "owners.csv", line, "share", List.of()));
        }
        Refused refused = new Refused(refusals);
        assertThat(refused.refusals()).hasSize(25);
        assertThat(refused.sentence(Locale.ENGLISH))
                .hasLineCount(21)
                .startsWith("owners.csv, line 2, column share: This is no share.")
                .endsWith("… and 5 more.");
    }
}
