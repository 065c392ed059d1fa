package org.rapport.files.results.deals;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.files.table.Columns;
import org.rapport.files.table.Vocabulary;

/**
 * How a source's files are to be read.
 *
 * @param headers by which header each column stands in the file; what the file lacks is not in it
 * @param dates the style of dates; null to find it out from the file
 * @param amounts the style of amounts; null to find it out from the file
 * @param currency ISO 4217 code of amounts where no column says it
 */
public record Mapping(
        Map<DealColumn, String> headers,
        @Nullable DateStyle dates,
        @Nullable AmountStyle amounts,
        String currency) {

    public Mapping {
        headers = Map.copyOf(headers);
    }

    /** The likely columns of a file with these headers; a header stands for one column only. */
    public static Mapping guess(List<String> titles, String currency) {
        Map<DealColumn, String> headers = new EnumMap<>(DealColumn.class);
        for (DealColumn column : DealColumn.values()) {
            List<String> free = titles.stream()
                    .filter(title -> !headers.containsValue(title))
                    .toList();
            column.among(free).ifPresent(title -> headers.put(column, title));
        }
        return new Mapping(headers, null, null, currency);
    }

    /** The columns without which nothing can be read and for which no header is named. */
    public List<DealColumn> missing() {
        return Stream.of(DealColumn.values())
                .filter(DealColumn::isRequired)
                .filter(column -> !headers.containsKey(column))
                .toList();
    }

    /** The columns of a file with these headers. */
    Columns columns(List<String> titles) {
        Map<String, String> names = new HashMap<>();
        // a header that was not chosen must not pass for a column that happens to be called the same
        titles.forEach(title -> names.put(lower(title), "-" + title));
        headers.forEach((column, title) -> names.put(lower(title), column.title()));
        List<DealColumn> all = List.of(DealColumn.values());
        return new Columns(
                all.stream().map(DealColumn::title).toList(),
                all.stream()
                        .filter(DealColumn::isRequired)
                        .map(DealColumn::title)
                        .collect(Collectors.toSet()),
                new Vocabulary(names, Map.of()));
    }

    private static String lower(String title) {
        return title.toLowerCase(Locale.ROOT);
    }
}
