package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what a program does in its own time, but never without end: a test that could hang tells nobody why. */
public final class Until {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final long A_MOMENT = Duration.ofMillis(20).toNanos(); // what is waited for needs the processor

    private Until() {}

    /** Something that a wait is for. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }

    /** Returns once that holds, and fails with that sentence where it doesn't within three minutes. */
    public static void holds(String what, Condition condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!now(what, condition)) {
            assertThat(System.nanoTime()).as("%s, within %s", what, LONGEST).isLessThan(end);
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    private static boolean now(String what, Condition condition) {
        try {
            return condition.holds();
        } catch (Exception e) {
            throw new AssertionError(what, e);
        }
    }

    /** The code with which a process ends within those minutes; one that doesn't is ended. */
    static int ended(Process process) throws InterruptedException {
        boolean hasEnded = process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
        if (!hasEnded) {
            process.destroyForcibly();
        }
        assertThat(hasEnded)
                .as("%s has ended, within %s", process.info().command(), LONGEST)
                .isTrue();
        return process.exitValue();
    }
}
