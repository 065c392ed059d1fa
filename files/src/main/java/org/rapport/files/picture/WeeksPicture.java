package org.rapport.files.picture;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A leader's weeks: a bar for each week's hours, the band between the narrow and the wide definition, the three-hour
 * line, and the own median with its labels. Weeks run downwards, so that it reads on a phone as well as on paper.
 *
 * @param weeks in order of time
 * @param median the bar below them, which also says what the ends of the band are; null without one
 * @param words the texts in it
 */
public record WeeksPicture(List<Bar> weeks, @Nullable Bar median, Labels words) {

    private static final double LINE_HOURS = 3;
    private static final int ROW = 26;
    private static final int BAR = 18;
    private static final int BAND = 6;
    private static final int TOP = 24;
    private static final int MEDIAN = 84;
    private static final int GAP = 10;
    private static final int HALF_GAP = 5;
    private static final int UPPER = 16;
    private static final int LOWER = 34;
    private static final double LETTER = 7.4;
    private static final int LETTER_HEIGHT = 13;
    private static final int VALUES = 92;
    private static final int NARROW = 480;

    /**
     * One week.
     *
     * @param label such as "KW 36 · 31. Aug."
     * @param shortLabel where there is little room
     * @param hours what it counts; null where it doesn't: then it is hatched
     * @param value the hours in words, or why it doesn't count
     */
    public record Bar(
            String label, String shortLabel, @Nullable Band hours, String value) {}

    /** Hours by the narrow definition, the one that counts, and the wide one. */
    public record Band(double low, double middle, double high) {}

    /**
     * The texts.
     *
     * @param title name of the picture
     * @param description what it shows, for who can't see it
     * @param line name of the line
     * @param low what the left end of the median's band is
     * @param high what its right end is
     */
    public record Labels(String title, String description, String line, String low, String high) {}

    /** One end of the median's band: its label, to the left of its tick where it would run out of the picture. */
    private record End(String label, double x, boolean turns, int down) {}

    public WeeksPicture {
        weeks = List.copyOf(weeks);
    }

    /** The picture for a place of that many CSS pixels; letters keep their size. */
    public String svg(int width) {
        return new Drawing(width).draw();
    }

    /** The picture at one width. */
    private final class Drawing {
        private final boolean narrow;
        private final double left;
        private final double right;
        private final double values = longestValue();
        private final double longest = longestHours();
        private final double bottom = TOP + weeks.size() * (double) ROW;
        private final Svg svg;

        Drawing(int width) {
            narrow = width < NARROW;
            left = narrow ? 68 : 122;
            right = width - values;
            svg = new Svg(width, bottom + (median == null ? GAP : MEDIAN), words.title, words.description);
        }

        private String draw() {
            svg.box(Look.GROUND, left, TOP, right - left, bottom - TOP);
            for (int i = 0; i < weeks.size(); i++) {
                row(weeks.get(i), TOP + i * (double) ROW, Look.QUIET);
            }
            if (median != null && median.hours != null) {
                median(median, median.hours);
            }
            svg.line(Look.LINE, x(LINE_HOURS), TOP - 6, x(LINE_HOURS), bottom + (median == null ? 0 : GAP + ROW));
            svg.text(Look.LINE_LABEL, words.line, x(LINE_HOURS), TOP - 10, "text-anchor", "middle");
            return svg.end();
        }

        private void row(Bar bar, double y, Look look) {
            double base = y + ROW - GAP + 1;
            svg.text(look, narrow ? bar.shortLabel : bar.label, left - GAP, base, "text-anchor", "end");
            svg.text(bar.hours == null ? Look.QUIET : look(look), bar.value, right + GAP, base);
            double top = y + (ROW - BAR) / 2.0;
            if (bar.hours == null) {
                svg.path(Look.HATCH, Hatch.path(left, top, right - left, BAR));
                return;
            }
            svg.box(Look.BAR, left, top, x(bar.hours.middle) - left, BAR);
            double width = Math.max(1, x(bar.hours.high) - x(bar.hours.low));
            double middle = y + ROW / 2.0;
            svg.box(Look.BAND, x(bar.hours.low), middle - BAND / 2.0, width, BAND);
            svg.line(Look.EDGE, x(bar.hours.high), middle - BAND, x(bar.hours.high), middle + BAND);
        }

        private static Look look(Look label) {
            return label == Look.STRONG ? label : Look.LABEL;
        }

        private void median(Bar bar, Band hours) {
            double y = bottom + GAP;
            svg.line(Look.MEDIAN, x(hours.middle), TOP, x(hours.middle), y + ROW);
            row(bar, y, Look.STRONG);
            boolean highTurns = turns(words.high, x(hours.high));
            boolean lowTurns = highTurns && x(hours.low) > length(words.low);
            End high = new End(words.high, x(hours.high), highTurns, highTurns ? LOWER : UPPER);
            End low = new End(words.low, x(hours.low), lowTurns, highTurns ? UPPER : LOWER);
            List.of(low, high).forEach(end -> svg.line(Look.EDGE, end.x, y + 5, end.x, y + ROW + tick(end)));
            List.of(low, high).forEach(end -> label(end, y + ROW));
        }

        private boolean turns(String label, double x) {
            return x + length(label) > right + values;
        }

        private static double length(String label) {
            return label.length() * LETTER + HALF_GAP;
        }

        /** How far down the tick goes: beside its label, or only to it where the label has no room on one side. */
        private static int tick(End end) {
            return end.turns && end.x < length(end.label) ? end.down - LETTER_HEIGHT : end.down;
        }

        private void label(End end, double y) {
            double x = end.turns ? Math.max(end.x, length(end.label)) - HALF_GAP : end.x + HALF_GAP;
            svg.text(Look.NOTE, end.label, x, y + end.down, "text-anchor", end.turns ? "end" : "start");
        }

        private double x(double hours) {
            return left + hours / longest * (right - left);
        }
    }

    private double longestValue() {
        return Stream.concat(weeks.stream(), Stream.ofNullable(median))
                .mapToDouble(bar -> GAP + bar.value.length() * LETTER)
                .reduce(VALUES, Math::max);
    }

    private double longestHours() {
        return weeks.stream()
                .map(Bar::hours)
                .filter(hours -> hours != null)
                .mapToDouble(Band::high)
                .reduce(LINE_HOURS + 1, Math::max);
    }
}
