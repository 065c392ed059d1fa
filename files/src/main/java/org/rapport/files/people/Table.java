package org.rapport.files.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A CSV file with a header row as people's programs write it: UTF-8 (with or without a byte order mark) or
 * Windows-1252, comma or semicolon, columns by name in any order and case, in English or German.
 */
final class Table {

    private static final Map<String, String> GERMAN = Map.ofEntries(
            Map.entry("e-mail", "email"),
            Map.entry("führungskraft", "manager"),
            Map.entry("rolle", "role"),
            Map.entry("aliasse", "aliases"),
            Map.entry("rhythmus_tage", "cadence_days"),
            Map.entry("vertragstage", "contract_days"),
            Map.entry("gültig_ab", "valid_from"),
            Map.entry("gültig_bis", "valid_until"),
            Map.entry("zeitzone", "zone"),
            Map.entry("von", "from"),
            Map.entry("bis", "until"),
            Map.entry("teil", "part"));

    private final String file;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** One row; {@link #get} gives a column's text, stripped, empty where the row or the file lacks it. */
    final class Row {
        private final CsvRecord record;

        private Row(CsvRecord record) {
            this.record = record;
        }

        String get(String column) {
            Integer index = columns.get(column);
            return index == null || index >= record.getFieldCount()
                    ? ""
                    : record.getField(index).strip();
        }

        int line() {
            return (int) record.getStartingLineNumber();
        }

        Refused refused(Refused.Reason reason, String column, String... details) {
            return new Refused(reason, file, line(), headers.getOrDefault(column, column), details);
        }
    }

    private Table(String file) {
        this.file = file;
    }

    /** Reads a table; it is refused where it is no CSV or empty. */
    static Table read(Path path) throws Refused {
        Path last = path.getFileName();
        Table table = new Table(last == null ? path.toString() : last.toString());
        try {
            table.fill(decode(Files.readAllBytes(path)));
        } catch (IOException | CsvParseException e) {
            throw new Refused(
                    Refused.Reason.FILE_UNREADABLE,
                    table.file,
                    1,
                    "",
                    e.getClass().getSimpleName());
        }
        return table;
    }

    private void fill(String text) throws Refused, IOException {
        char separator = separator(text);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                boolean blank = row.getFields().stream().allMatch(String::isBlank);
                if (columns.isEmpty() && !blank) {
                    header(row);
                } else if (!blank) {
                    rows.add(new Row(row));
                }
            }
        }
        if (columns.isEmpty()) {
            throw new Refused(Refused.Reason.HEADER_MISSING, file, 1, "");
        }
    }

    private void header(CsvRecord row) {
        for (int i = 0; i < row.getFieldCount(); i++) {
            String title = row.getField(i).strip();
            String lower = title.toLowerCase(Locale.ROOT);
            String column = GERMAN.getOrDefault(lower, lower);
            if (columns.putIfAbsent(column, i) == null) {
                headers.put(column, title);
            }
        }
    }

    /** Of the first line's separators, outside quotes, the more frequent one. */
    private static char separator(String text) {
        int balance = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || !isHeaderEnd(text, i)); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted) {
                balance += c == ';' ? 1 : c == ',' ? -1 : 0;
            }
        }
        return balance > 0 ? ';' : ',';
    }

    private static boolean isHeaderEnd(String text, int at) {
        char c = text.charAt(at);
        return (c == '\n' || c == '\r') && !text.substring(0, at).isBlank();
    }

    private static String decode(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // a spreadsheet on a German Windows saves CSV in its own encoding
            text = Charset.forName("windows-1252")
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    List<Row> rows() {
        return rows;
    }

    String file() {
        return file;
    }
}
