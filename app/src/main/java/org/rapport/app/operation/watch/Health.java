package org.rapport.app.operation.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapport.app.database.Database;
import org.rapport.app.wall.Gauges;
import org.rapport.app.wall.Jobs;
import org.rapport.files.Words;
import org.springframework.stereotype.Component;

/** Whether the house is well: its database, its jobs, its disk. */
@Component
class Health {

    private static final long LEAST_BYTES = 1L << 30;
    private static final Duration LONGEST_DUE = Duration.ofHours(1);

    private final Gauges gauges;
    private final Jobs jobs;
    private final Path folder;

    Health(Gauges gauges, Jobs jobs, Database database) {
        this.gauges = gauges;
        this.jobs = jobs;
        this.folder = database.data().path("");
    }

    /** One thing that was looked at. */
    record Sign(boolean isGood, String key, String detail) {

        private String sentence(Words words) {
            return (isGood ? "✓ " : "✗ ") + words.say(key, detail);
        }
    }

    /** All that was looked at. */
    record State(List<Sign> signs) {

        boolean isGood() {
            return signs.stream().allMatch(Sign::isGood);
        }

        String text(Locale language) {
            Words words = Words.beside(Health.class, language);
            List<String> lines = new ArrayList<>(List.of(words.say(isGood() ? "health.good" : "health.bad")));
            signs.forEach(sign -> lines.add(sign.sentence(words)));
            return String.join("\n", lines) + "\n";
        }
    }

    State look() {
        List<Sign> signs = new ArrayList<>();
        try {
            double due = gauges.read().getOrDefault(Gauges.OLDEST_DUE, 0.0);
            signs.add(new Sign(true, "health.database", ""));
            signs.add(jobs(Duration.ofSeconds((long) due)));
        } catch (RuntimeException e) {
            signs.add(new Sign(false, "health.database.away", ""));
        }
        signs.add(disk());
        return new State(signs);
    }

    private Sign jobs(Duration due) {
        if (!jobs.isRunning()) {
            return new Sign(false, "health.jobs.stopped", "");
        }
        return due.compareTo(LONGEST_DUE) > 0
                ? new Sign(false, "health.jobs.late", String.valueOf(due.toMinutes()))
                : new Sign(true, "health.jobs", "");
    }

    private Sign disk() {
        long free = freeBytes();
        return free < LEAST_BYTES
                ? new Sign(false, "health.disk.full", String.valueOf(free >> 20))
                : new Sign(true, "health.disk", String.valueOf(free >> 30));
    }

    /** What is left on the disk of the data; 0 where it can't be asked. */
    long freeBytes() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }
}
