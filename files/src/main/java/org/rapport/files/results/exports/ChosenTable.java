package org.rapport.files.results.exports;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapport.files.results.Opportunity.Stage;
import org.rapport.files.results.exports.Column.Holds;
import org.rapport.files.table.Columns;
import org.rapport.files.table.Fields;
import org.rapport.files.table.Refused;
import org.rapport.files.table.Table;
import org.rapport.files.table.TableFile;

/** A table of results under headers and in styles of its own, read as if it stood there in ours. */
record ChosenTable<T>(TableFile<T> file, List<Column> columns) {

    private static final Pattern PERCENT = Pattern.compile(".*(%|percent|prozent).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUARTER = Pattern.compile("^[Qq]([1-4])[ /-]?(\\d{4})$");

    /**
     * A kind of table as an export.
     *
     * @param drawn a line each: the column, in brackets what it holds unless that is a text, and headers by which others call it
     */
    static <T> Export<T> export(TableFile<T> file, String drawn) {
        ChosenTable<T> table = new ChosenTable<>(
                file, drawn.lines().map(line -> column(file, line)).toList());
        return new Export<>(table.columns, table::read);
    }

    private static Column column(TableFile<?> file, String line) {
        String[] drawn = line.split(": ", 2);
        String[] name = drawn[0].split("[ ()]+");
        String title = name[0];
        List<String> headers = new ArrayList<>(List.of(title));
        file.columns().vocabulary().columns().forEach((other, column) -> {
            if (column.equals(title)) {
                headers.add(other);
            }
        });
        headers.addAll(List.of(drawn[1].split(", ")));
        // where no column says the currency, whoever brings the file does
        boolean isRequired = file.columns().required().contains(title) && !title.equals("currency");
        return new Column(
                title,
                isRequired,
                name.length == 1 ? Holds.TEXT : Holds.valueOf(name[1].toUpperCase(Locale.ROOT)),
                headers);
    }

    private List<T> read(Path path, Mapping mapping) throws Refused {
        Columns chosen = mapping.columns(
                columns, DealReader.titles(path), file.columns().vocabulary().values());
        Table table = Table.read(path, chosen.vocabulary());
        table.refuseWithout(chosen);
        Meaning meaning = new Meaning(
                columns.stream().collect(Collectors.toMap(Column::title, Function.identity())),
                mapping,
                Styles.of(table, columns, mapping));
        return table.contents(chosen, meaning::of, file.reading(), file.rule()).values();
    }

    /** What a text of an export means, written as our tables write it. */
    private record Meaning(Map<String, Column> columns, Mapping mapping, Styles styles) {

        private String of(String title, String text) {
            Column column = columns.get(title);
            if (title.equals("currency")) {
                return text.isEmpty() ? mapping.currency() : Currencies.code(text);
            }
            if (column == null || text.isEmpty()) {
                return text;
            }
            return switch (column.holds()) {
                case DATE -> styles.date(text, title).toString();
                case AMOUNT -> styles.amount(text, title).toPlainString();
                case TEXT -> word(title, text);
            };
        }

        private String word(String title, String text) {
            return switch (title) {
                case "stage" -> Fields.written(DealReader.stage(text));
                case "outcome" -> outcome(text);
                case "share" -> share(text);
                case "quarter" -> QUARTER.matcher(text).replaceFirst("$2-Q$1");
                default -> text;
            };
        }

        /** Where renewals are kept as deals, a won one is a contract that was renewed. */
        private static String outcome(String text) {
            Stage stage = DealReader.stage(text);
            return stage == Stage.OPEN ? text : stage == Stage.WON ? "renewed" : "churned";
        }

        private String share(String text) {
            boolean isPercent = PERCENT.matcher(mapping.headers().getOrDefault("share", "") + text)
                    .matches();
            String number = text.replace("%", "").strip().replace(',', '.');
            return isPercent && number.matches("\\d+(\\.\\d+)?")
                    ? new BigDecimal(number).movePointLeft(2).toPlainString()
                    : text;
        }
    }
}
