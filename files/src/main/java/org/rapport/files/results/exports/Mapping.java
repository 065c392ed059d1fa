package org.rapport.files.results.exports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.files.table.Columns;
import org.rapport.files.table.Vocabulary;

/**
 * How a source's files are to be read.
 *
 * @param headers by which header each column stands in the file, by the column's title; what the file lacks is not in it
 * @param dates the style of dates; null to find it out from the file
 * @param amounts the style of amounts; null to find it out from the file
 * @param currency ISO 4217 code of amounts where no column says it
 */
public record Mapping(
        Map<String, String> headers,
        @Nullable DateStyle dates,
        @Nullable AmountStyle amounts,
        String currency) {

    public Mapping {
        headers = Map.copyOf(headers);
    }

    /** The likely columns of a file with these headers; a header stands for one column only. */
    static Mapping guess(List<Column> columns, List<String> titles, String currency) {
        Map<String, String> headers = new HashMap<>();
        for (Column column : columns) {
            List<String> free = titles.stream()
                    .filter(title -> !headers.containsValue(title))
                    .toList();
            column.among(free).ifPresent(title -> headers.put(column.title(), title));
        }
        return new Mapping(headers, null, null, currency);
    }

    /** These columns in a file with these headers, which may use those words for its values. */
    Columns columns(List<Column> all, List<String> titles, Map<String, String> words) {
        Map<String, String> names = new HashMap<>();
        // a header that was not chosen must not pass for a column that happens to be called the same
        titles.forEach(title -> names.put(lower(title), "-" + title));
        headers.forEach((column, title) -> names.put(lower(title), column));
        return new Columns(
                all.stream().map(Column::title).toList(),
                all.stream().filter(Column::isRequired).map(Column::title).collect(Collectors.toSet()),
                new Vocabulary(names, words));
    }

    private static String lower(String title) {
        return title.toLowerCase(Locale.ROOT);
    }
}
