package org.rapport.files.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * One kind of table: how a row becomes a value and a value a row. What is written is read back equal. A table is read
 * whole or refused with all that is wrong in it; of a line its first wrong value is told.
 *
 * @param name the file's name
 * @param columns its columns
 * @param reading from a row to a value; throws {@link WrongValue}
 * @param writing from a value to one text for each column
 * @param rule what is wrong between rows that are right each by itself
 */
public record TableFile<T>(
        String name,
        Columns columns,
        Function<Fields, T> reading,
        Function<T, List<String>> writing,
        Function<Contents<T>, List<Refusal>> rule) {

    /**
     * Reads the file.
     *
     * @throws Refused where anything in it can't be used
     */
    public List<T> read(Path path) throws Refused {
        return contents(path).values();
    }

    /**
     * Reads the file and keeps each row's place.
     *
     * @throws Refused where anything in it can't be used
     */
    public Contents<T> contents(Path path) throws Refused {
        return Table.read(path, columns.vocabulary()).contents(columns, reading, rule);
    }

    /** Whether all of these headers are columns of this kind. */
    public boolean knows(List<String> titles) {
        return columns.names()
                .containsAll(titles.stream()
                        .map(title -> columns.vocabulary().column(title))
                        .toList());
    }

    /** Opens the file for rows that come one by one: UTF-8, comma, header row. */
    public TableWriter<T> writer(Path path) throws IOException {
        return new TableWriter<>(path, columns.names(), writing);
    }

    /** Writes the whole file: UTF-8, comma, header row. */
    public void write(Path path, Iterable<T> values) throws IOException {
        try (TableWriter<T> writer = writer(path)) {
            for (T value : values) {
                writer.write(value);
            }
        }
    }
}
