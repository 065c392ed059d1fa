package org.rapport.files.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.rapport.files.table.Refusal.Reason;

/**
 * A CSV file with a header row as people's programs write it: UTF-8 (with or without a byte order mark) or
 * Windows-1252, comma, semicolon, tab or bar, columns by name in any order and case, in English or by their other words.
 */
public final class Table {

    /** More than a year of most companies; whoever has more brings it in parts, and no file takes all memory. */
    private static final int MOST_ROWS = 1_000_000;

    private final String file;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private int width;

    /** One row; {@link #get} gives a column's text, stripped, empty where the row or the file lacks it. */
    public final class Row {
        private final CsvRecord record;

        private Row(CsvRecord record) {
            this.record = record;
        }

        /** The column's text, stripped and not {@link Guarded}; empty where the row or the file lacks it. */
        public String get(String column) {
            Integer index = columns.get(column);
            return index == null || index >= record.getFieldCount()
                    ? ""
                    : Guarded.read(record.getField(index).strip());
        }

        /** Line in the file on which the row begins, from 1. */
        public int line() {
            return (int) record.getStartingLineNumber();
        }

        /** Whether something stands beyond the last column, as after a decimal comma that nobody quoted. */
        boolean isTooLong() {
            List<String> fields = record.getFields();
            return fields.stream().skip(width).anyMatch(field -> !field.isBlank());
        }

        /** What is wrong in that column of this row. */
        public Refusal refusal(Reason reason, String column, String... details) {
            return Table.this.refusal(line(), reason, column, details);
        }

        /** The file refused for this value alone. */
        public Refused refused(Reason reason, String column, String... details) {
            return new Refused(List.of(refusal(reason, column, details)));
        }
    }

    private Table(String file) {
        this.file = file;
    }

    /**
     * Reads a table.
     *
     * @throws Refused where it is no CSV, empty or too long
     */
    public static Table read(Path path, Vocabulary vocabulary) throws Refused {
        Path last = path.getFileName();
        Table table = new Table(last == null ? path.toString() : last.toString());
        try {
            table.fill(CsvText.read(path), vocabulary);
        } catch (IOException | CsvParseException e) {
            throw table.refused(Reason.FILE_UNREADABLE, "", e.getClass().getSimpleName());
        }
        return table;
    }

    private void fill(CsvText csv, Vocabulary vocabulary) throws Refused, IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(csv.separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(csv.text())) {
            for (CsvRecord row : reader) {
                boolean blank = row.getFields().stream().allMatch(String::isBlank);
                if (columns.isEmpty() && !blank) {
                    header(row, vocabulary);
                } else if (!blank) {
                    if (rows.size() == MOST_ROWS) {
                        throw refused(Reason.FILE_TOO_LONG, "");
                    }
                    rows.add(new Row(row));
                }
            }
        }
        if (columns.isEmpty()) {
            throw refused(Reason.HEADER_MISSING, "");
        }
    }

    private void header(CsvRecord row, Vocabulary vocabulary) {
        width = row.getFieldCount();
        for (int i = 0; i < width; i++) {
            String title = row.getField(i).strip();
            String column = vocabulary.column(title);
            if (columns.putIfAbsent(column, i) == null) {
                headers.put(column, title);
            }
        }
    }

    Refusal refusal(int line, Reason reason, String column, String... details) {
        return new Refusal(reason, file, line, headers.getOrDefault(column, column), List.of(details));
    }

    /** The file refused because of its header or as a whole. */
    public Refused refused(Reason reason, String column, String... details) {
        return new Refused(List.of(refusal(1, reason, column, details)));
    }

    /**
     * The rows as values, with their places.
     *
     * @param reading from a row to a value; throws {@link WrongValue}
     * @param rule what is wrong between rows that are right each by itself
     * @throws Refused where anything can't be used
     */
    public <T> Contents<T> contents(
            Columns kind, Function<Fields, T> reading, Function<Contents<T>, List<Refusal>> rule) throws Refused {
        return contents(kind, (column, text) -> text, reading, rule);
    }

    /**
     * The rows of a table that writes its values in its own way.
     *
     * @param meaning from a column and the text that stands there to the text that is meant; throws {@link WrongValue}
     */
    public <T> Contents<T> contents(
            Columns kind,
            BinaryOperator<String> meaning,
            Function<Fields, T> reading,
            Function<Contents<T>, List<Refusal>> rule)
            throws Refused {
        refuseWithout(kind);
        Contents<T> contents = new Contents<>(this);
        refuse(fill(contents, row -> reading.apply(new Fields(row, kind.vocabulary(), meaning))));
        refuse(rule.apply(contents));
        return contents;
    }

    /**
     * Refuses a table that lacks required columns.
     *
     * @throws Refused with each of them
     */
    public void refuseWithout(Columns kind) throws Refused {
        refuse(kind.missingIn(this)
                .map(column -> refusal(1, Reason.COLUMN_MISSING, column))
                .toList());
    }

    private <T> List<Refusal> fill(Contents<T> contents, Function<Row, T> reading) {
        List<Refusal> refusals = new ArrayList<>();
        for (Row row : rows) {
            try {
                if (row.isTooLong()) {
                    throw new WrongValue(Reason.TOO_MANY_VALUES, "");
                }
                contents.add(reading.apply(row), row);
            } catch (WrongValue e) {
                refusals.add(e.in(row));
            }
        }
        return refusals;
    }

    private static void refuse(List<Refusal> refusals) throws Refused {
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    /** Whether it has that column. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** All rows but blank ones, in the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    /** Its headers as they stand there, in the order of the file. */
    public List<String> titles() {
        return List.copyOf(headers.values());
    }

    /** Last part of the file's path. */
    public String file() {
        return file;
    }
}
