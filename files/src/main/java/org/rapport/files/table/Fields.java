package org.rapport.files.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapport.files.table.Refusal.Reason;

/** A row's values by their types; each method throws {@link WrongValue} where the text is none of that type. */
public final class Fields {

    private static final Pattern AMOUNT = Pattern.compile("\\d+([.,]\\d{1,2})?");
    private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)?");

    private final Table.Row row;
    private final Vocabulary vocabulary;
    private final BinaryOperator<String> meaning;

    Fields(Table.Row row, Vocabulary vocabulary, BinaryOperator<String> meaning) {
        this.row = row;
        this.vocabulary = vocabulary;
        this.meaning = meaning;
    }

    /** The text, which may be empty. */
    public String optional(String column) {
        return meaning.apply(column, row.get(column));
    }

    /** The text, which must be there. */
    public String text(String column) {
        String text = optional(column);
        WrongValue.unless(!text.isEmpty(), Reason.VALUE_MISSING, column);
        return text;
    }

    /** An address in lower case, which must be there. */
    public String address(String column) {
        return text(column).toLowerCase(Locale.ROOT);
    }

    /** An ISO date, which must be there. */
    public LocalDate date(String column) {
        return parsed(column, Reason.DATE_NEEDED, LocalDate::parse);
    }

    /** An ISO date, or what an empty field stands for. */
    public LocalDate date(String column, LocalDate open) {
        return optional(column).isEmpty() ? open : parsed(column, Reason.DATE, LocalDate::parse);
    }

    /**
     * Money without separators of thousands, with at most two decimals after a point or a comma. Three digits after
     * either are refused, because they may be thousands.
     */
    public BigDecimal amount(String column) {
        return parsed(column, Reason.AMOUNT, text -> decimal(text, AMOUNT));
    }

    /** A number from 0, with a point or a comma before its decimals. */
    public double number(String column) {
        return parsed(column, Reason.NUMBER, text -> decimal(text, NUMBER).doubleValue());
    }

    /** One of the words of an enumeration, or another word for it. */
    public <E extends Enum<E>> E word(String column, Class<E> type) {
        String word = vocabulary.value(text(column));
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> written(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new WrongValue(Reason.WORD, column, words(type)));
    }

    /** How a constant is written in a table. */
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** How a date is written; the open ends of a span are empty. */
    public static String written(LocalDate date) {
        return date.equals(LocalDate.MIN) || date.equals(LocalDate.MAX) ? "" : date.toString();
    }

    /** How a number is written: all its digits, never with an exponent. */
    public static String written(double number) {
        return BigDecimal.valueOf(number).toPlainString();
    }

    private static String words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Fields::written).collect(Collectors.joining(", "));
    }

    private <T> T parsed(String column, Reason reason, Function<String, T> parsing) {
        String text = text(column);
        try {
            return parsing.apply(text);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new WrongValue(reason, column);
        }
    }

    private static BigDecimal decimal(String text, Pattern pattern) {
        if (!pattern.matcher(text).matches()) {
            throw new NumberFormatException();
        }
        return new BigDecimal(text.replace(',', '.'));
    }
}
