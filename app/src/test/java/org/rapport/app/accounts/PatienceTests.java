package org.rapport.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rapport.app.wall.MovedClock;

/** Guessing gets slow, nobody is locked out, and memory stays bounded. */
class PatienceTests {

    private final MovedClock clock = new MovedClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final Patience patience = new Patience(clock);

    @Test
    void makesAThousandWrongPasswordsWaitAQuarterOfAnHourEachAndNeverLocksOut() {
        Duration waited = Duration.ZERO;
        for (int i = 0; i < 1_000; i++) {
            patience.failed("anna", "10.0.0.1");
            Duration wait = patience.wait("anna", "10.0.0.1");
            assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(15));
            waited = waited.plus(wait);
            clock.move(wait.plusSeconds(1));
            assertThat(patience.wait("anna", "10.0.0.1")).isZero();
        }
        assertThat(waited).isGreaterThan(Duration.ofDays(10));
        patience.succeeded("anna");
        assertThat(patience.wait("anna", "10.0.0.2")).isZero();
    }

    @Test
    void makesOneAddressWaitThatTriesManyAccounts() {
        for (int i = 0; i < 25; i++) {
            patience.failed("account" + i, "10.0.0.1");
        }
        assertThat(patience.wait("somebody else", "10.0.0.1")).isPositive();
        assertThat(patience.wait("somebody else", "10.0.0.2")).isZero();
    }

    @Test
    void remembersSoManyAndNoMore() {
        for (int i = 0; i < 300_000; i++) {
            patience.failed("account" + i, "address" + i);
        }
        assertThat(patience.remembered()).isEqualTo(Patience.MOST_REMEMBERED);
    }
}
