package org.rapport.files;

import java.io.PrintStream;

/**
 * Shows on a terminal how far a work is: parts done, what they held, rate, time left. One line, drawn again and again, in the
 * words of {@code progress}. For several threads.
 */
public final class ProgressBar {

    private static final int LEAST_PARTS = 10;
    private static final int WIDTH = 20;
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final double NANOS = 1e9;

    private final PrintStream terminal;
    private final Words words;
    private final long start = System.nanoTime();
    private int parts;
    private int done;
    private long held;
    private long drawn;

    /** One that has drawn nothing yet. */
    public ProgressBar(PrintStream terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /** So many parts are to be done. */
    public synchronized void found(int all) {
        parts = all;
    }

    /** One of them is done and held so much. */
    public synchronized void done(int more) {
        done++;
        held += more;
        long now = System.nanoTime();
        if (parts >= LEAST_PARTS && now - drawn > REDRAW_NANOS) {
            drawn = now;
            draw((now - start) / NANOS);
        }
    }

    private void draw(double seconds) {
        int filled = WIDTH * done / parts;
        long left = Math.round(seconds / done * (parts - done));
        terminal.print("\r" + "█".repeat(filled) + "░".repeat(WIDTH - filled) + " "
                + words.say(
                        "progress",
                        String.valueOf(done),
                        String.valueOf(parts),
                        String.valueOf(held),
                        String.valueOf(Math.round(held / seconds)),
                        String.valueOf(left))
                + "\u001b[K");
        terminal.flush();
    }

    /** Takes the line away. */
    public synchronized void end() {
        if (drawn != 0) {
            terminal.print("\r\u001b[K");
            terminal.flush();
        }
    }
}
