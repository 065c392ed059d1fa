package org.rapport.app.crm;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.files.Words;
import org.rapport.files.results.Money;
import org.rapport.files.results.exports.AmountStyle;
import org.rapport.files.results.exports.Column;
import org.rapport.files.results.exports.Column.Holds;
import org.rapport.files.results.exports.DateStyle;
import org.rapport.files.results.exports.Deal;
import org.rapport.files.results.exports.Mapping;
import org.rapport.files.table.TableFile;

/**
 * A file as it would be read.
 *
 * @param id by which it is found again
 * @param kind what it holds, in lower case
 * @param found what was read of it, in words
 * @param refused why it can't be read so, one a line; null = it can
 * @param columns the columns that can be chosen
 * @param titles the headers of the file
 * @param dates the chosen style of dates; empty = found out, null = it has none
 * @param amounts the chosen style of amounts; empty = found out, null = it has none
 * @param currency of amounts where no column says it
 * @param first the first rows as they would be read, below their headers
 * @param unknown who is meant and isn't known, in words; empty = nobody
 */
public record PreviewPage(
        UUID id,
        String kind,
        String found,
        @Nullable String refused,
        List<Choice> columns,
        List<String> titles,
        @Nullable String dates,
        @Nullable String amounts,
        String currency,
        List<List<String>> first,
        String unknown) {

    private static final int TOLD = 12;

    /**
     * A column of Rapport's.
     *
     * @param name in words
     * @param chosen the header it is read from; empty = none
     */
    public record Choice(String key, String name, String chosen, boolean isRequired) {}

    static PreviewPage of(UUID id, Preview preview, List<String> unknown, Locale language) {
        Words words = Words.beside(PreviewPage.class, language);
        List<Column> columns = preview.kind().export().columns();
        Mapping mapping = preview.mapping();
        return new PreviewPage(
                id,
                preview.kind().sqlName(),
                preview.refused() == null
                        ? words.say(
                                "preview.found." + preview.kind().sqlName(),
                                preview.counts().toArray())
                        : "",
                preview.refused(),
                columns.stream()
                        .map(column -> new Choice(
                                column.title(),
                                name(column.title(), words),
                                mapping.headers().getOrDefault(column.title(), ""),
                                column.isRequired()))
                        .toList(),
                preview.titles(),
                has(columns, Holds.DATE) ? Objects.requireNonNullElse(Mappings.name(mapping.dates()), "") : null,
                has(columns, Holds.AMOUNT) ? Objects.requireNonNullElse(Mappings.name(mapping.amounts()), "") : null,
                mapping.currency(),
                rows(preview, words),
                unknown.isEmpty()
                        ? ""
                        : words.say("preview.unknown." + preview.kind().sqlName(), some(unknown)));
    }

    private static boolean has(List<Column> columns, Holds holds) {
        return columns.stream().anyMatch(column -> column.holds() == holds);
    }

    private static String name(String column, Words words) {
        return words.say("column." + column);
    }

    private static List<List<String>> rows(Preview preview, Words words) {
        TableFile<?> file = preview.kind().file();
        List<String> shown = file == null
                ? List.of("opportunity", "customer", "owner", "stage", "closed", "amount")
                : file.columns().names();
        List<List<String>> rows = new ArrayList<>();
        rows.add(shown.stream().map(column -> name(column, words)).toList());
        preview.first().forEach(row -> rows.add(cells(file, row, words)));
        return rows.size() == 1 ? List.of() : rows;
    }

    @SuppressWarnings("unchecked") // a kind's rows come out of its own table
    private static <T> List<String> cells(@Nullable TableFile<T> file, Object row, Words words) {
        if (file == null) {
            return cells((Deal) row, words);
        }
        Iterator<String> columns = file.columns().names().iterator();
        return file.writing().apply((T) row).stream()
                .map(text -> cell(columns.next(), text, words))
                .toList();
    }

    private static String cell(String column, String text, Words words) {
        return switch (column) {
            case "outcome" -> words.say("kept.renewals." + text.toUpperCase(Locale.ROOT));
            case "stage" -> words.say("stage." + text.toUpperCase(Locale.ROOT));
            default -> text;
        };
    }

    private static List<String> cells(Deal deal, Words words) {
        Money money = deal.money();
        return List.of(
                deal.id(),
                deal.customer(),
                deal.owner(),
                words.say("stage." + deal.course().stage().name()),
                Objects.toString(deal.course().closed(), ""),
                money == null ? "" : money.amount().toPlainString() + " " + money.currency());
    }

    /** The first of them, and how many more. */
    static String some(List<String> names) {
        String told = names.stream().limit(TOLD).collect(Collectors.joining(", "));
        return names.size() <= TOLD ? told : told + ", + " + (names.size() - TOLD);
    }

    /** What a file can hold. */
    public List<String> kinds() {
        return Stream.of(Kind.values()).map(Kind::sqlName).toList();
    }

    /** The ways of writing dates. */
    public List<String> dateStyles() {
        return Stream.of(DateStyle.values()).map(DateStyle::name).toList();
    }

    /** The ways of writing amounts. */
    public List<String> amountStyles() {
        return Stream.of(AmountStyle.values()).map(AmountStyle::name).toList();
    }
}
