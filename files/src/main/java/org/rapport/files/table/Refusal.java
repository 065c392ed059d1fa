package org.rapport.files.table;

import java.util.List;
import java.util.Locale;
import org.rapport.files.Words;

/**
 * One reason why a table can't be used: where, and what to write instead. It never holds the value itself.
 *
 * @param reason what is wrong
 * @param file last part of the file's path
 * @param line line in the file, from 1
 * @param column the column as the file names it; empty where the whole line is meant
 * @param details what the reason's sentence needs, such as the number of another line
 */
public record Refusal(Reason reason, String file, int line, String column, List<String> details) {

    /** What can be wrong; the sentences stand in {@code refusals.properties}. */
    public enum Reason {
        FILE_UNREADABLE,
        HEADER_MISSING,
        COLUMN_MISSING,
        EMAIL_COLUMN_MISSING,
        TOO_MANY_VALUES,
        VALUE_MISSING,
        WORD,
        TWICE,
        DATE,
        DATE_NEEDED,
        UNTIL_BEFORE_FROM,
        AMOUNT,
        CURRENCY,
        NUMBER,
        EMAIL_MISSING,
        CADENCE,
        CONTRACT_DAYS,
        ZONE,
        PERIODS_OVERLAP,
        ALIAS_TAKEN,
        NUMBER_OF_ANOTHER,
        MANAGER_CYCLE,
        GRANTED,
        BOTH_SIDES,
        CLOSED_WHILE_OPEN,
        CLOSED_MISSING,
        CLOSED_BEFORE_CREATED,
        SHARE,
        SHARES_OF_A_DAY,
        QUARTER,
        POTENTIAL,
        SCORE,
        HELPED_ONESELF,
        CUSTOMER_UNKNOWN,
        OPPORTUNITY_UNKNOWN,
        PERSON_UNKNOWN,
        ITEM,
        ITEM_VALUE,
        DATES_AMBIGUOUS,
        DATE_OF_ANOTHER_STYLE,
        AMOUNTS_AMBIGUOUS,
        AMOUNT_OF_ANOTHER_STYLE,
        AMOUNT_NEGATIVE,
        FILE_TOO_LONG,
    }

    public Refusal {
        details = List.copyOf(details);
    }

    /** File, line, column, what is wrong and what to write instead, in that language. */
    public String sentence(Locale language) {
        Words words = Words.in("refusals", language);
        String place = column.isEmpty()
                ? words.say("place.line", file, String.valueOf(line))
                : words.say("place.column", file, String.valueOf(line), column);
        return place + " " + words.say(reason.name(), details.toArray());
    }
}
