package org.rapport.files.results.exports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order a file writes the parts of its dates; a time of day behind them is passed over. */
public enum DateStyle implements Style<LocalDate> {
    /** 2026-11-22. */
    YEAR_FIRST("(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})"),
    /** 22.11.2026, 22/11/2026 or 22-11-26. */
    DAY_FIRST("(?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.](?<year>\\d{4}|\\d{2})"),
    /** 11/22/2026; never with points, which only those write who put the day first. */
    MONTH_FIRST("(?<month>\\d{1,2})[-/](?<day>\\d{1,2})[-/](?<year>\\d{4}|\\d{2})");

    private static final String TIME = "([T ,]+\\d{1,2}:\\d{2}.*)?";
    private static final int CENTURY = 2000;
    private static final int SHORT = 2;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Pattern pattern;

    DateStyle(String date) {
        this.pattern = Pattern.compile(date + TIME);
    }

    @Override
    public Optional<LocalDate> read(String text) {
        Matcher parts = pattern.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String year = parts.group("year");
        int full = Integer.parseInt(year) + (year.length() == SHORT ? CENTURY : 0);
        if (full < FIRST_YEAR || full > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(full, Integer.parseInt(parts.group("month")), Integer.parseInt(parts.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty(); // a thirteenth month: the parts stand in another order
        }
    }
}
