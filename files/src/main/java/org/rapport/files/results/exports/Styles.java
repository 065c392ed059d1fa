package org.rapport.files.results.exports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.files.results.exports.Column.Holds;
import org.rapport.files.table.Refusal.Reason;
import org.rapport.files.table.Refused;
import org.rapport.files.table.Table;
import org.rapport.files.table.WrongValue;

/** How a file writes its dates and its amounts: as somebody chose, else as its values show. */
record Styles(DateStyle dates, AmountStyle amounts) {

    /** @throws Refused where values can be read in more than one way, and nobody has chosen */
    static Styles of(Table table, List<Column> columns, Mapping mapping) throws Refused {
        return new Styles(
                find(mapping.dates(), DateStyle.values(), Reason.DATES_AMBIGUOUS, table, of(columns, Holds.DATE)),
                find(
                        mapping.amounts(),
                        AmountStyle.values(),
                        Reason.AMOUNTS_AMBIGUOUS,
                        table,
                        of(columns, Holds.AMOUNT)));
    }

    private static List<Column> of(List<Column> columns, Holds holds) {
        return columns.stream()
                .filter(column -> column.holds() == holds)
                .sorted(Comparator.comparing(Column::isRequired).reversed())
                .toList();
    }

    private static <T, S extends Style<T>> S find(
            @Nullable S chosen, S[] all, Reason unclear, Table table, List<Column> columns) throws Refused {
        if (chosen != null) {
            return chosen;
        }
        List<String> texts = table.rows().stream()
                .flatMap(row -> columns.stream().map(column -> row.get(column.title())))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        Optional<S> style = Style.of(texts, List.of(all));
        if (style.isEmpty()) {
            throw table.refused(unclear, columns.getFirst().title());
        }
        return style.get();
    }

    /** The day that a text in that column means. */
    LocalDate date(String text, String column) {
        return dates.read(text).orElseThrow(() -> new WrongValue(Reason.DATE_OF_ANOTHER_STYLE, column));
    }

    /** The amount that a text in that column means. */
    BigDecimal amount(String text, String column) {
        return amounts.read(text).orElseThrow(() -> new WrongValue(Reason.AMOUNT_OF_ANOTHER_STYLE, column));
    }
}
