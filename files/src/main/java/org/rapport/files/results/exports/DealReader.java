package org.rapport.files.results.exports;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Set<String> YES = Set.of("true", "yes", "1", "wahr", "ja");
    private static final Set<String> NO = Set.of("false", "no", "0", "falsch", "nein");

    private final Mapping mapping;
    private final Styles styles;

    private DealReader(Mapping mapping, Styles styles) {
        this.mapping = mapping;
        this.styles = styles;
    }

    /**
     * The headers of a file, in its order.
     *
     * @throws Refused where it is no CSV or empty
     */
    public static List<String> titles(Path path) throws Refused {
        return Table.read(path, new Vocabulary(Map.of(), Map.of())).titles();
    }

    /** @throws Refused with all that is wrong in the file */
    static List<Deal> read(Path path, Mapping mapping) throws Refused {
        Columns columns = mapping.columns(DealColumn.columns(), titles(path), Map.of());
        Table table = Table.read(path, columns.vocabulary());
        table.refuseWithout(columns);
        DealReader reader = new DealReader(mapping, Styles.of(table, DealColumn.columns(), mapping));
        return table.contents(columns, reader::deal, DealReader::twice).values();
    }

    private static List<Refusal> twice(Contents<Deal> deals) {
        return deals.twice(Deal::id, DealColumn.OPPORTUNITY.title());
    }

    private Deal deal(Fields fields) {
        Stage stage = stage(fields);
        return new Deal(
                fields.text(DealColumn.OPPORTUNITY.title()),
                fields.optional(DealColumn.CUSTOMER.title()),
                fields.optional(DealColumn.OWNER.title()),
                new Deal.Course(
                        date(fields, DealColumn.CREATED),
                        // of an open deal systems give the day on which it is hoped to close
                        stage == Stage.OPEN ? null : closed(fields, stage),
                        stage),
                money(fields),
                fields.optional(DealColumn.PRODUCT.title()));
    }

    /** Where a stage says neither won nor lost, another column may. */
    private static Stage stage(Fields fields) {
        Stage stage = stage(fields.text(DealColumn.STAGE.title()));
        if (stage != Stage.OPEN) {
            return stage;
        }
        if (says(fields, DealColumn.WON, YES)) {
            return Stage.WON;
        }
        return says(fields, DealColumn.LOST, YES) ? Stage.LOST : Stage.OPEN;
    }

    /** Every company has stages of its own; what says neither won nor lost is one of those on the way. */
    static Stage stage(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (LOST.matcher(lower).matches()) {
            return Stage.LOST;
        }
        return WON.matcher(lower).matches() ? Stage.WON : Stage.OPEN;
    }

    private static boolean says(Fields fields, DealColumn column, Set<String> words) {
        return words.contains(fields.optional(column.title()).toLowerCase(Locale.ROOT));
    }

    /** The day on which it was closed, or else the one on which it was won or lost. */
    @Nullable
    private LocalDate closed(Fields fields, Stage stage) {
        LocalDate closed = date(fields, DealColumn.CLOSED);
        DealColumn own = stage == Stage.WON ? DealColumn.WON : DealColumn.LOST;
        return closed != null || says(fields, own, YES) || says(fields, own, NO) ? closed : date(fields, own);
    }

    @Nullable
    private LocalDate date(Fields fields, DealColumn column) {
        String text = fields.optional(column.title());
        return text.isEmpty() ? null : styles.date(text, column.title());
    }

    @Nullable
    private Money money(Fields fields) {
        String column = DealColumn.AMOUNT.title();
        String text = fields.optional(column);
        if (text.isEmpty()) {
            return null;
        }
        BigDecimal amount = styles.amount(text, column);
        WrongValue.unless(amount.signum() >= 0, Reason.AMOUNT_NEGATIVE, column);
        String currency = fields.optional(DealColumn.CURRENCY.title());
        return new Money(amount, currency.isEmpty() ? mapping.currency() : Currencies.code(currency));
    }
}
