package org.rapport.files.simulate.rounds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapport.files.rounds.RoundAnswer;
import org.rapport.files.table.TableWriter;

/** The files of closed rounds in a folder, written team by team. */
public final class RoundFiles implements AutoCloseable {

    private final Map<RoundDay, TableWriter<RoundAnswer>> writers = new LinkedHashMap<>();

    /** Opens a file for each of these rounds, named by the day on which it was closed. */
    public RoundFiles(Path folder, List<RoundDay> rounds) throws IOException {
        Files.createDirectories(folder);
        for (RoundDay round : rounds) {
            writers.put(round, RoundAnswer.FILE.writer(folder.resolve(round.closed() + ".csv")));
        }
    }

    /**
     * Adds answers to the rounds to which they were given.
     *
     * @throws java.io.UncheckedIOException where a file can't take them
     */
    public void write(Map<RoundDay, List<RoundAnswer>> answers) {
        writers.forEach(
                (round, writer) -> answers.getOrDefault(round, List.of()).forEach(writer::write));
    }

    @Override
    public void close() throws IOException {
        for (TableWriter<RoundAnswer> writer : writers.values()) {
            writer.close();
        }
    }
}
