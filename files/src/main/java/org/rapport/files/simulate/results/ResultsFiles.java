package org.rapport.files.simulate.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapport.files.results.Results;
import org.rapport.files.table.TableFile;
import org.rapport.files.table.TableWriter;

/** The tables of results in a folder, written district by district: nothing of a district must be kept. */
public final class ResultsFiles implements AutoCloseable {

    private final List<Open<?>> tables = new ArrayList<>();

    /** A table that is being written. */
    private record Open<T>(TableFile<T> file, TableWriter<T> writer) {

        static <T> Open<T> in(Path folder, TableFile<T> file) throws IOException {
            return new Open<>(file, file.writer(folder.resolve(file.name())));
        }

        void write(Results results) {
            results.list(file).forEach(writer::write);
        }
    }

    /** Opens all tables in a folder. */
    public ResultsFiles(Path folder) throws IOException {
        for (TableFile<?> file : Results.FILES) {
            tables.add(Open.in(folder, file));
        }
    }

    /**
     * Adds the rows of a district to each table.
     *
     * @throws java.io.UncheckedIOException where a file can't take them
     */
    public void write(Results results) {
        tables.forEach(table -> table.write(results));
    }

    @Override
    public void close() throws IOException {
        for (Open<?> table : tables) {
            table.writer().close();
        }
    }
}
