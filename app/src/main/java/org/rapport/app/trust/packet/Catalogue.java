package org.rapport.app.trust.packet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rapport.files.Words;

/**
 * Each table and field that is stored: what it is, from where, for what, how long and who sees it. Tests hold it against the database's
 * catalog and against docs/privacy.md, from which it also reads who sees whose rows.
 */
public final class Catalogue {

    private static final String SHARED = "*";
    private static final String WHOSE_ROWS = "## Whose rows a page can show";
    /** Columns of that table beside the role's own rows, and what reads them. */
    private static final List<String> ROLES = List.of("management", "HR", "works council", "admin");

    private final Map<String, NamedCsvRecord> tables = new LinkedHashMap<>();
    private final Map<String, NamedCsvRecord> fields = new LinkedHashMap<>();
    private final Map<String, String> needs = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> readers = readers();

    /** A table and its fields, in one language. */
    public record Entry(
            String table,
            String name,
            String purpose,
            String source,
            String keep,
            List<String> seenBy,
            String need,
            List<Field> fields) {}

    /** A field, in one language: what it is, and why it is necessary. */
    public record Field(String column, String text, String need) {}

    /** Reads what the program brings. */
    public Catalogue() {
        records("tables.csv").forEach(row -> tables.put(row.getField("table"), row));
        records("needs.csv")
                .forEach(row -> needs.put(row.getField("table") + "." + row.getField("column"), row.getField("need")));
        records("catalogue.csv").forEach(row -> fields.put(row.getField("table") + "." + row.getField("column"), row));
    }

    /** The tables that it knows. */
    public Set<String> tables() {
        return Set.copyOf(tables.keySet());
    }

    /** Whether it knows what that field is. */
    public boolean knows(String table, String column) {
        return fields.containsKey(table + "." + column) || fields.containsKey(SHARED + "." + column);
    }

    /** The fields of tables of its own; those that any table may have aren't among them. */
    public Set<String> ownFields() {
        Set<String> own = new LinkedHashSet<>(fields.keySet());
        own.removeIf(field -> field.startsWith(SHARED));
        return own;
    }

    /** All of it, for these fields of each table, in that language. */
    public List<Entry> entries(Map<String, List<String>> columns, Locale language) {
        Words words = Words.beside(Catalogue.class, language);
        List<Entry> entries = new ArrayList<>();
        tables.forEach((table, row) -> entries.add(new Entry(
                table,
                row.getField(words.language().getLanguage()),
                words.say("for." + row.getField("purpose")),
                words.say("from." + row.getField("source")),
                words.say("keep." + row.getField("keep")),
                seenBy(table, row.getField("who"), words),
                row.getField("need_" + words.language().getLanguage()),
                columns.getOrDefault(table, List.of()).stream()
                        .map(column -> new Field(column, text(table, column, words), need(table, column, words)))
                        .toList())));
        return entries;
    }

    private String text(String table, String column, Words words) {
        NamedCsvRecord row = Objects.requireNonNullElseGet(
                fields.get(table + "." + column), () -> fields.get(SHARED + "." + column));
        return row == null ? column : row.getField(words.language().getLanguage());
    }

    private String need(String table, String column, Words words) {
        String own = needs.get(table + "." + column);
        String need = own == null ? needs.get(SHARED + "." + column) : own;
        return need == null ? "" : words.say("need." + need);
    }

    /** Who sees its rows, as docs/privacy.md says; of tables without a person, as the catalogue does. */
    List<String> seenBy(String table, String who, Words words) {
        Map<String, String> row = readers.get(table);
        if (row == null) {
            return List.of(words.say("sees." + who));
        }
        List<String> seen = new ArrayList<>();
        List<String> seller = cells(row, "seller");
        if (seller.contains("own") || seller.contains("viewer")) {
            seen.add(words.say("sees.own"));
        }
        if (cells(row, "leader").contains("reports")) {
            seen.add(words.say("sees.leader"));
        }
        if (seller.contains("leader")) {
            seen.add(words.say("sees.reports"));
        }
        ROLES.stream()
                .filter(role -> cells(row, role).contains("all"))
                .forEach(role -> seen.add(words.say("sees." + role.replace(' ', '_'))));
        return seen.isEmpty() ? List.of(words.say("sees.program")) : seen;
    }

    /** Whether docs/privacy.md or the catalogue says who sees that table. */
    public boolean saysWhoSees(String table) {
        NamedCsvRecord row = tables.get(table);
        return row != null && (readers.containsKey(table) == row.getField("who").isEmpty());
    }

    private static List<String> cells(Map<String, String> row, String column) {
        return List.of(row.getOrDefault(column, "").split(", "));
    }

    private static Map<String, Map<String, String>> readers() {
        Map<String, Map<String, String>> readers = new LinkedHashMap<>();
        List<String> head = List.of();
        boolean isWithin = false;
        for (String line : lines("privacy.md")) {
            isWithin = line.startsWith("## ") ? line.equals(WHOSE_ROWS) : isWithin;
            if (isWithin && line.startsWith("|") && !line.startsWith("|---")) {
                List<String> cells = Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList();
                if (head.isEmpty()) {
                    head = cells;
                } else {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 1; i < cells.size(); i++) {
                        row.put(head.get(i), cells.get(i));
                    }
                    readers.put(cells.getFirst(), row);
                }
            }
        }
        return readers;
    }

    /** The lines of a file that stands beside this class. */
    static List<String> lines(String file) {
        try (InputStream in = open(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a table that stands beside this class. */
    static List<NamedCsvRecord> records(String file) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Catalogue.class.getResourceAsStream(file), file);
    }
}
