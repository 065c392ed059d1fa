package org.rapport.files.results;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapport.files.table.Fields;
import org.rapport.files.table.Refusal.Reason;
import org.rapport.files.table.WrongValue;

/**
 * A quarter of a calendar year.
 *
 * @param year such as 2026
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int MONTHS = 3;

    public Quarter {
        WrongValue.unless(number >= 1 && number <= 4 && year >= 0 && year <= 9999, Reason.QUARTER, "quarter");
    }

    /** The quarter in which that day lies. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    static Quarter of(Fields fields) {
        Matcher matcher = WRITTEN.matcher(fields.text("quarter").toUpperCase(Locale.ROOT));
        WrongValue.unless(matcher.matches(), Reason.QUARTER, "quarter");
        return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Its first day. */
    public LocalDate first() {
        return LocalDate.of(year, MONTHS * (number - 1) + 1, 1);
    }

    /** Its last day. */
    public LocalDate last() {
        return first().plusMonths(MONTHS).minusDays(1);
    }

    /** The quarter after it. */
    public Quarter next() {
        return of(first().plusMonths(MONTHS));
    }

    @Override
    public int compareTo(Quarter other) {
        return first().compareTo(other.first());
    }

    /** As tables write it: {@code 2026-Q3}. */
    @Override
    public String toString() {
        return "%04d-Q%d".formatted(year, number);
    }
}
