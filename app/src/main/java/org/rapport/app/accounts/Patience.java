package org.rapport.app.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow: after five failures of an account, or twenty of an address, each further try has to wait, twice as
 * long each time, a quarter of an hour at most. Nobody is ever locked out for good.
 */
@Component
public final class Patience {

    private static final int FREE_BY_ACCOUNT = 5;
    private static final int FREE_BY_ADDRESS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    static final int MOST_REMEMBERED = 100_000;

    private final Clock clock;
    private final Map<String, Failed> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private record Failed(int times, Instant until) {}

    Patience(Clock clock) {
        this.clock = clock;
    }

    /** How long a try for that account from that address still has to wait. */
    public synchronized Duration wait(String account, String address) {
        Duration one = left("account " + account);
        Duration other = left("address " + address);
        return one.compareTo(other) > 0 ? one : other;
    }

    private Duration left(String key) {
        Failed failed = failures.get(key);
        Instant now = clock.instant();
        return failed == null || failed.until.isBefore(now) ? Duration.ZERO : Duration.between(now, failed.until);
    }

    /** Tells of a failure. */
    public synchronized void failed(String account, String address) {
        count("account " + account, FREE_BY_ACCOUNT);
        count("address " + address, FREE_BY_ADDRESS);
    }

    /** Tells of a success: the account begins anew; its address, where others may guess too, doesn't. */
    public synchronized void succeeded(String account) {
        failures.remove("account " + account);
    }

    /** How many accounts and addresses are remembered. */
    synchronized int remembered() {
        return failures.size();
    }

    private void count(String key, int free) {
        Failed before = failures.get(key);
        int times = before == null ? 1 : before.times + 1;
        long seconds = times < free ? 0 : Math.min(LONGEST.toSeconds(), 1L << Math.min(20, times - free));
        failures.put(key, new Failed(times, clock.instant().plusSeconds(seconds)));
    }
}
