package org.rapport.files.simulate;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.rapport.files.results.Results;
import org.rapport.files.rounds.RoundAnswer;
import org.rapport.files.simulate.World.Part;
import org.rapport.files.simulate.calendars.AbsencesTable;
import org.rapport.files.simulate.calendars.PeopleTable;
import org.rapport.files.simulate.life.Diary;
import org.rapport.files.simulate.results.ResultsFiles;
import org.rapport.files.simulate.rounds.RoundDay;
import org.rapport.files.simulate.rounds.RoundFiles;
import org.rapport.files.simulate.truth.TruthFile;

/**
 * Writes a company into a folder. Each part is lived and its calendars are written by one of as many threads as there are cores; what
 * all parts share is written in their order, whatever the threads do. Only a few parts are in memory at once.
 */
final class CompanyFolder {

    private static final int PARTS_AHEAD = 3;

    private final World world;
    private final Path folder;
    private final Path calendars;

    CompanyFolder(World world, Path folder) {
        this.world = world;
        this.folder = folder;
        this.calendars = folder.resolve("calendars");
    }

    /**
     * Writes all files.
     *
     * @param done is told the number of calendars of each part that is done
     * @param found is told the number of parts before
     * @return how many calendars there are
     */
    long write(IntConsumer done, IntConsumer found) throws IOException {
        Files.createDirectories(calendars);
        found.accept(world.parts());
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads);
                Writer people = Files.newBufferedWriter(folder.resolve("people.csv"));
                Writer absences = Files.newBufferedWriter(folder.resolve("absences.csv"));
                Writer json = Files.newBufferedWriter(folder.resolve("truth.json"));
                TruthFile truth = new TruthFile(world.company(), json);
                ResultsFiles results = new ResultsFiles(folder);
                RoundFiles rounds = new RoundFiles(folder.resolve("rounds"), world.rounds())) {
            people.write(PeopleTable.HEADER);
            absences.write(AbsencesTable.HEADER);
            Queue<Future<Told>> ahead = new ArrayDeque<>();
            long count = 0;
            for (int next = 0; next < world.parts() || !ahead.isEmpty(); ) {
                if (next < world.parts() && ahead.size() < threads * PARTS_AHEAD) {
                    int index = next++;
                    ahead.add(workers.submit(() -> tell(index)));
                } else {
                    Told told = await(ahead.remove(), workers);
                    people.write(told.part.people());
                    absences.write(told.part.absences());
                    truth.add(told.part.truths(), told.part.teams());
                    results.write(told.results);
                    rounds.write(told.answers);
                    done.accept(told.calendars);
                    count += told.calendars;
                }
            }
            return count;
        }
    }

    /** A part whose calendars are written. */
    private record Told(Part part, int calendars, Results results, Map<RoundDay, List<RoundAnswer>> answers) {}

    private Told tell(int index) throws IOException {
        Part part = world.part(index);
        StringBuilder text = new StringBuilder();
        for (Diary diary : part.diaries()) {
            text.setLength(0);
            world.calendar(diary).write(text);
            String email = diary.owner().emailOn(world.company().until());
            Files.write(calendars.resolve(email + ".ics"), text.toString().getBytes(StandardCharsets.UTF_8));
        }
        Part told = part.written();
        return new Told(told, part.diaries().size(), world.results(index, told), world.answers(told));
    }

    private static Told await(Future<Told> part, ExecutorService workers) throws IOException {
        try {
            return part.get();
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            workers.shutdownNow();
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException("a part of the company can't be told", e.getCause());
        }
    }
}
