package org.rapport.app.crm;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.files.Words;
import org.rapport.files.results.Money;
import org.rapport.files.results.deals.AmountStyle;
import org.rapport.files.results.deals.DateStyle;
import org.rapport.files.results.deals.Deal;
import org.rapport.files.results.deals.DealColumn;

/**
 * A file as it would be read.
 *
 * @param id by which it is found again
 * @param found what was read of it, in words
 * @param refused why it can't be read so, one a line; null = it can
 * @param columns the columns that can be chosen; empty where they are fixed
 * @param titles the headers of the file
 * @param dates the chosen style of dates; empty = found out
 * @param amounts the chosen style of amounts; empty = found out
 * @param currency of amounts where no column says it
 * @param deals the first ones as they would be read
 * @param unknown who is meant and isn't known, in words; empty = nobody
 */
public record PreviewPage(
        UUID id,
        String found,
        @Nullable String refused,
        List<Column> columns,
        List<String> titles,
        String dates,
        String amounts,
        String currency,
        List<List<String>> deals,
        String unknown) {

    private static final int TOLD = 12;

    /**
     * A column of Rapport's.
     *
     * @param name in words
     * @param chosen the header it is read from; empty = none
     */
    public record Column(String key, String name, String chosen, boolean isRequired) {}

    static PreviewPage of(UUID id, Preview preview, List<String> unknown, Locale language) {
        Words words = Words.beside(PreviewPage.class, language);
        boolean isDeals = preview.kind() == Kind.DEALS;
        return new PreviewPage(
                id,
                preview.refused() == null
                        ? words.say(
                                "preview.found." + preview.kind().sqlName(),
                                preview.counts().toArray())
                        : "",
                preview.refused(),
                isDeals
                        ? Stream.of(DealColumn.values())
                                .map(column -> new Column(
                                        column.title(),
                                        words.say("column." + column.title()),
                                        preview.mapping().headers().getOrDefault(column, ""),
                                        column.isRequired()))
                                .toList()
                        : List.of(),
                preview.titles(),
                Objects.requireNonNullElse(Mappings.name(preview.mapping().dates()), ""),
                Objects.requireNonNullElse(Mappings.name(preview.mapping().amounts()), ""),
                preview.mapping().currency(),
                preview.first().stream().map(deal -> cells(deal, words)).toList(),
                some(unknown));
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

    /** The ways of writing dates. */
    public List<String> dateStyles() {
        return Stream.of(DateStyle.values()).map(DateStyle::name).toList();
    }

    /** The ways of writing amounts. */
    public List<String> amountStyles() {
        return Stream.of(AmountStyle.values()).map(AmountStyle::name).toList();
    }
}
