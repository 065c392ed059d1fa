package org.rapport.files.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Writes a table row by row, so that a file of any length needs no more memory than one row. */
public final class TableWriter<T> implements AutoCloseable {

    private final CsvWriter csv;
    private final Function<T, List<String>> writing;

    TableWriter(Path path, List<String> header, Function<T, List<String>> writing) throws IOException {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(path);
        this.writing = writing;
        csv.writeRecord(header);
    }

    /**
     * Writes one row.
     *
     * @throws java.io.UncheckedIOException where the file can't take it
     */
    public void write(T value) {
        csv.writeRecord(writing.apply(value));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
