package org.rapport.app.study;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.rapport.app.web.Days;
import org.rapport.core.Median;

/**
 * What a leader says of their own time.
 *
 * @param week Monday of the last complete week
 * @param isOn whether statements are taken from the reader
 * @param asksImportance whether LB1–4 are due
 * @param said what they said of that week, or just typed; null = nothing yet
 * @param isWrong whether what was typed can't be kept
 * @param importance their last score on LB1–4, from 1 to 5; empty = none
 * @param hours median of their estimates over twelve weeks
 */
public record StatementPage(
        LocalDate week,
        boolean isOn,
        boolean asksImportance,
        @Nullable Statement said,
        boolean isWrong,
        OptionalDouble importance,
        Median hours,
        LocalDate today) {

    static StatementPage of(Stated stated, boolean isOn, @Nullable Statement typed, LocalDate today) {
        return new StatementPage(
                stated.week(),
                isOn,
                stated.asksImportance(),
                typed == null ? stated.ofWeek().orElse(null) : typed,
                typed != null && !typed.isUsable(),
                stated.importance().finding(),
                stated.hours(),
                today);
    }

    /** The four items of importance, in order. */
    public List<String> items() {
        return List.of("lb1", "lb2", "lb3", "lb4");
    }

    /** What can keep a leader from it. */
    public List<String> hindrances() {
        return Statement.HINDRANCES;
    }

    /** Whether that answer was given to that item. */
    public boolean isAnswer(int item, int answer) {
        return said != null && !said.importance().isEmpty() && said.importance().get(item) == answer;
    }

    /** Whether that hindrance was named. */
    public boolean isHindrance(String hindrance) {
        return said != null && said.hindrances().contains(hindrance);
    }

    /** The first day of the week. */
    public String monday(Locale language) {
        return Days.say(week, today, language);
    }

    /** Such as "2 h 30 min". */
    public String length(double hours) {
        int whole = (int) hours;
        int minutes = (int) Math.round((hours - whole) * 60);
        return minutes == 0 ? whole + "\u00a0h" : (whole == 0 ? "" : whole + "\u00a0h ") + minutes + "\u00a0min";
    }

    /** Such as "4,3". */
    public String score(double score, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(score);
    }
}
