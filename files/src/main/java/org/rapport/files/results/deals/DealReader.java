package org.rapport.files.results.deals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.files.results.Money;
import org.rapport.files.results.Opportunity.Stage;
import org.rapport.files.table.Columns;
import org.rapport.files.table.Contents;
import org.rapport.files.table.Fields;
import org.rapport.files.table.Refusal;
import org.rapport.files.table.Refusal.Reason;
import org.rapport.files.table.Refused;
import org.rapport.files.table.Table;
import org.rapport.files.table.Vocabulary;
import org.rapport.files.table.WrongValue;

/** Reads the deals of an export: all of them, or none with all that is wrong in it. */
public final class DealReader {

    private static final Pattern WON = Pattern.compile("(?U).*(\\bwon|closedwon|gewonnen)\\b.*");
    private static final Pattern LOST = Pattern.compile("(?U).*(\\blost|closedlost|verloren)\\b.*");

    private final Mapping mapping;
    private final DateStyle dates;
    private final AmountStyle amounts;

    private DealReader(Mapping mapping, DateStyle dates, AmountStyle amounts) {
        this.mapping = mapping;
        this.dates = dates;
        this.amounts = amounts;
    }

    /**
     * The headers of a file, in its order.
     *
     * @throws Refused where it is no CSV or empty
     */
    public static List<String> titles(Path path) throws Refused {
        return Table.read(path, new Vocabulary(Map.of(), Map.of())).titles();
    }

    /**
     * Reads a file. Whether its owners are anybody is for whoever knows the people to say.
     *
     * @throws Refused with all that is wrong in it
     */
    public static List<Deal> read(Path path, Mapping mapping) throws Refused {
        Columns columns = mapping.columns(titles(path));
        Table table = Table.read(path, columns.vocabulary());
        table.refuseWithout(columns);
        DateStyle dates = mapping.dates();
        if (dates == null) {
            dates = style(
                    table, List.of(DateStyle.values()), Reason.DATES_AMBIGUOUS, DealColumn.CREATED, DealColumn.CLOSED);
        }
        AmountStyle amounts = mapping.amounts();
        if (amounts == null) {
            amounts = style(table, List.of(AmountStyle.values()), Reason.AMOUNTS_AMBIGUOUS, DealColumn.AMOUNT);
        }
        DealReader reader = new DealReader(mapping, dates, amounts);
        return table.contents(columns, reader::deal, DealReader::twice).values();
    }

    private static <T, S extends Style<T>> S style(Table table, List<S> styles, Reason unclear, DealColumn... columns)
            throws Refused {
        List<String> texts = table.rows().stream()
                .flatMap(row -> Stream.of(columns).map(column -> row.get(column.title())))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        Optional<S> style = Style.of(texts, styles);
        if (style.isEmpty()) {
            throw table.refused(unclear, columns[columns.length - 1].title());
        }
        return style.get();
    }

    private static List<Refusal> twice(Contents<Deal> deals) {
        return deals.twice(Deal::id, DealColumn.OPPORTUNITY.title());
    }

    private Deal deal(Fields fields) {
        Stage stage = stage(fields.text(DealColumn.STAGE.title()));
        return new Deal(
                fields.text(DealColumn.OPPORTUNITY.title()),
                fields.optional(DealColumn.CUSTOMER.title()),
                fields.optional(DealColumn.OWNER.title()),
                new Deal.Course(
                        date(fields, DealColumn.CREATED),
                        // of an open deal systems give the day on which it is hoped to close
                        stage == Stage.OPEN ? null : date(fields, DealColumn.CLOSED),
                        stage),
                money(fields));
    }

    /** Every company has stages of its own; what says neither won nor lost is one of those on the way. */
    private static Stage stage(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (LOST.matcher(lower).matches()) {
            return Stage.LOST;
        }
        return WON.matcher(lower).matches() ? Stage.WON : Stage.OPEN;
    }

    @Nullable
    private LocalDate date(Fields fields, DealColumn column) {
        String text = fields.optional(column.title());
        return text.isEmpty()
                ? null
                : dates.read(text).orElseThrow(() -> new WrongValue(Reason.DATE_OF_ANOTHER_STYLE, column.title()));
    }

    @Nullable
    private Money money(Fields fields) {
        String column = DealColumn.AMOUNT.title();
        String text = fields.optional(column);
        if (text.isEmpty()) {
            return null;
        }
        BigDecimal amount =
                amounts.read(text).orElseThrow(() -> new WrongValue(Reason.AMOUNT_OF_ANOTHER_STYLE, column));
        WrongValue.unless(amount.signum() >= 0, Reason.AMOUNT_NEGATIVE, column);
        String currency = fields.optional(DealColumn.CURRENCY.title());
        return new Money(amount, currency.isEmpty() ? mapping.currency() : currency.toUpperCase(Locale.ROOT));
    }
}
