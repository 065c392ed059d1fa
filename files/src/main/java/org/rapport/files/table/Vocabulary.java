package org.rapport.files.table;

import java.util.Locale;
import java.util.Map;

/**
 * Which other words a table may use for its columns and its values, such as German ones.
 *
 * @param columns from another header, in lower case, to the column's name
 * @param values from another word of a value, in lower case, to the word that is meant
 */
public record Vocabulary(Map<String, String> columns, Map<String, String> values) {

    public Vocabulary {
        columns = Map.copyOf(columns);
        values = Map.copyOf(values);
    }

    /** The column that a header names. */
    String column(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        return columns.getOrDefault(lower, lower);
    }

    /** The word that a value means, in lower case. */
    public String value(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return values.getOrDefault(lower, lower);
    }
}
