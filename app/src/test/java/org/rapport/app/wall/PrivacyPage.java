package org.rapport.app.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables of docs/privacy.md. */
public final class PrivacyPage {

    private PrivacyPage() {}

    /** The rows of the table below that heading: first cell to its other cells by their column's name. */
    public static Map<String, Map<String, String>> table(String heading) {
        List<List<String>> rows = new ArrayList<>();
        boolean within = false;
        for (String line : lines()) {
            within = line.startsWith("## ") ? line.equals("## " + heading) : within;
            if (within && line.startsWith("|") && !line.startsWith("|---")) {
                String[] cells = line.substring(1, line.length() - 1).split("\\|");
                rows.add(Arrays.stream(cells).map(String::strip).toList());
            }
        }
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 1; i < row.size(); i++) {
                cells.put(rows.getFirst().get(i), row.get(i));
            }
            table.put(row.getFirst(), cells);
        }
        return table;
    }

    /** One cell of such a table. */
    public static String cell(Map<String, Map<String, String>> table, String row, String column) {
        return Objects.requireNonNull(
                Objects.requireNonNull(table.get(row), row).get(column), column);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("..", "docs", "privacy.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
