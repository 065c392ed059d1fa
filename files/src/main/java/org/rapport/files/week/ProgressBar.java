package org.rapport.files.week;

import java.io.PrintStream;
import org.rapport.files.Words;
import org.rapport.files.calendar.CalendarReader;

/** Shows on a terminal how far the reading is: files, events, rate, time left. One line, drawn again and again. */
final class ProgressBar implements CalendarReader.Progress {

    private static final int LEAST_FILES = 10;
    private static final int WIDTH = 20;
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final double NANOS = 1e9;

    private final PrintStream terminal;
    private final Words words;
    private final long start = System.nanoTime();
    private int files;
    private int done;
    private long events;
    private long drawn;

    ProgressBar(PrintStream terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public synchronized void found(int all) {
        files = all;
    }

    @Override
    public synchronized void done(int more) {
        done++;
        events += more;
        long now = System.nanoTime();
        if (files >= LEAST_FILES && now - drawn > REDRAW_NANOS) {
            drawn = now;
            draw((now - start) / NANOS);
        }
    }

    private void draw(double seconds) {
        int filled = WIDTH * done / files;
        long left = Math.round(seconds / done * (files - done));
        terminal.print("\r" + "█".repeat(filled) + "░".repeat(WIDTH - filled) + " "
                + words.say(
                        "progress",
                        String.valueOf(done),
                        String.valueOf(files),
                        String.valueOf(events),
                        String.valueOf(Math.round(events / seconds)),
                        String.valueOf(left))
                + "\u001b[K");
        terminal.flush();
    }

    /** Takes the line away. */
    synchronized void end() {
        if (drawn != 0) {
            terminal.print("\r\u001b[K");
            terminal.flush();
        }
    }
}
