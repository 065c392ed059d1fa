package org.rapport.app.people.person;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.files.Words;

/** One form of a page: what was typed into it, kept whatever comes, and what is wrong with it, field by field. */
public final class Form {

    /** Where there is no field: what is wrong with the form as a whole. */
    static final String WHOLE = "";

    private static final int LONGEST_TEXT = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private final String part;
    private final Map<String, String> typed;
    private final Map<String, Wrong> wrongs = new LinkedHashMap<>();

    /** What is wrong with a field, as a sentence's key and what fills its gaps. */
    record Wrong(String key, List<String> gaps) {}

    /**
     * A form as it was filled in.
     *
     * @param part the part of the page that it stands in
     * @param typed its fields
     */
    Form(String part, Map<String, String> typed) {
        this.part = part;
        this.typed = new HashMap<>(typed);
    }

    /** The part of the page that it stands in. */
    public String part() {
        return part;
    }

    /** What stands in that field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with that field, as a sentence; null = nothing. */
    public @Nullable String wrong(String field, Words words) {
        Wrong wrong = wrongs.get(field);
        return wrong == null ? null : words.say(wrong.key, wrong.gaps.toArray());
    }

    /** What is wrong with the form as a whole, as a sentence; null = nothing. */
    public @Nullable String wrong(Words words) {
        return wrong(WHOLE, words);
    }

    /** Whether exactly that is wrong with that field. */
    public boolean is(String field, String key) {
        Wrong wrong = wrongs.get(field);
        return wrong != null && wrong.key.equals(key);
    }

    /** Whether anything is wrong with it. */
    public boolean isRefused() {
        return !wrongs.isEmpty();
    }

    /** Says what is wrong with a field; the first reason stays. */
    void refuse(String field, String key, String... gaps) {
        wrongs.putIfAbsent(field, new Wrong(key, List.of(gaps)));
    }

    /** Whether a box is ticked or a button pressed. */
    public boolean isTicked(String field) {
        return value(field).equals("true");
    }

    /** A line of text, which may be empty. */
    String text(String field) {
        String text = value(field).strip();
        if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            refuse(field, "wrong.text", String.valueOf(LONGEST_TEXT));
            return "";
        }
        return text;
    }

    /** An address in lower case; empty only where it may be. */
    String address(String field, boolean isNeeded) {
        String address = text(field).toLowerCase(Locale.ROOT);
        if (address.isEmpty() ? isNeeded : !address.matches("[^@\\s;,<>\"]+@[^@\\s;,<>\"]+")) {
            refuse(field, "wrong.address");
        }
        return address;
    }

    /** A day as an ISO date; null = open. */
    @Nullable
    LocalDate day(String field) {
        String text = value(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // refused below, with what to write instead
        }
        refuse(field, "wrong.day");
        return null;
    }

    /** The days of the fields {@code from} and {@code until}. */
    Span span() {
        LocalDate from = day("from");
        LocalDate until = day("until");
        if (from != null && until != null && until.isBefore(from)) {
            refuse("until", "wrong.order");
        }
        return new Span(from, until);
    }

    /** A number above 0 with at most two decimals, or what an empty field stands for. */
    BigDecimal number(String field, String otherwise, int most) {
        String text = value(field).strip().replace(',', '.');
        if (text.isEmpty()) {
            return new BigDecimal(otherwise);
        }
        if (text.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            BigDecimal number = new BigDecimal(text);
            if (number.signum() > 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return number;
            }
        }
        refuse(field, "wrong.number", String.valueOf(most));
        return BigDecimal.ONE;
    }

    /** A whole number from 1, or what an empty field stands for. */
    int count(String field, int otherwise, int most) {
        String text = value(field).strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        int count = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (count < 1 || count > most) {
            refuse(field, "wrong.count", String.valueOf(most));
        }
        return count;
    }
}
