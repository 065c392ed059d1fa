package org.rapport.files.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leader's weeks: a bar for each week's hours, the band between the narrow and the wide definition, and the three-hour
 * line. Weeks run downwards, so that it reads on a phone as well as on paper.
 *
 * @param weeks in order of time
 * @param longestHours the hours at the right end
 * @param words the texts in it
 */
public record WeeksPicture(List<Bar> weeks, double longestHours, Labels words) {

    private static final int WIDTH = 520;
    private static final int ROW = 26;
    private static final int TOP = 30;
    private static final int LEFT = 62;
    private static final int RIGHT = 96;
    private static final double LINE_HOURS = 3;

    /**
     * One week.
     *
     * @param label such as "KW 36"
     * @param low hours by the narrow definition
     * @param hours hours by the definition that counts
     * @param high hours by the wide definition
     * @param value the hours in words, or why the week doesn't count
     * @param counts whether it counts
     */
    public record Bar(String label, double low, double hours, double high, String value, boolean counts) {}

    /**
     * The texts.
     *
     * @param title name of the picture
     * @param description what it shows, for who can't see it
     * @param line name of the line
     * @param median the median in hours and in words; null without one
     */
    public record Labels(
            String title,
            String description,
            String line,
            @Nullable Mark median) {}

    /** A place on the scale, with its name. */
    public record Mark(double hours, String label) {}

    public WeeksPicture {
        weeks = List.copyOf(weeks);
    }

    /** The picture as SVG. */
    public String svg() {
        int height = TOP + weeks.size() * ROW + 30;
        Svg svg = new Svg(WIDTH, height, words.title, words.description);
        svg.shape(
                "rect",
                "x",
                x(0),
                "y",
                TOP - 4,
                "width",
                x(longestHours) - x(0),
                "height",
                height - TOP - 22,
                "class",
                "ground");
        for (int i = 0; i < weeks.size(); i++) {
            draw(svg, weeks.get(i), TOP + i * ROW);
        }
        mark(svg, LINE_HOURS, words.line, height, "line");
        if (words.median != null) {
            svg.shape(
                    "line",
                    "x1",
                    x(words.median.hours),
                    "x2",
                    x(words.median.hours),
                    "y1",
                    TOP - 4,
                    "y2",
                    height - 22,
                    "class",
                    "median");
            svg.label(
                    words.median.label,
                    "x",
                    x(words.median.hours),
                    "y",
                    height - 6,
                    "text-anchor",
                    "middle",
                    "class",
                    "quiet");
        }
        return svg.end();
    }

    private void mark(Svg svg, double hours, String label, int height, String style) {
        svg.shape("line", "x1", x(hours), "x2", x(hours), "y1", TOP - 8, "y2", height - 22, "class", style);
        svg.label(label, "x", x(hours), "y", TOP - 14, "text-anchor", "middle", "class", style + "-label");
    }

    private void draw(Svg svg, Bar bar, int y) {
        svg.label(bar.label, "x", LEFT - 10, "y", y + 14, "text-anchor", "end", "class", "quiet");
        svg.label(bar.value, "x", WIDTH - RIGHT + 12, "y", y + 14, "class", bar.counts ? "figure" : "quiet");
        if (!bar.counts) {
            svg.shape("rect", "x", x(0), "y", y + 4, "width", x(longestHours) - x(0), "height", 10, "class", "missing");
            return;
        }
        svg.shape("rect", "x", x(0), "y", y, "width", x(bar.hours) - x(0), "height", 18, "rx", 2, "class", "bar");
        svg.shape(
                "rect",
                "x",
                x(bar.low),
                "y",
                y + 6,
                "width",
                Math.max(1, x(bar.high) - x(bar.low)),
                "height",
                6,
                "class",
                "band");
    }

    private double x(double hours) {
        return LEFT + Math.min(1, hours / longestHours) * (WIDTH - LEFT - RIGHT);
    }
}
