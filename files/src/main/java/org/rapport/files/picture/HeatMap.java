package org.rapport.files.picture;

import java.util.List;

/**
 * Attention, people × weeks: the darker, the more hours; a dot for each one-to-one.
 *
 * @param columns labels of the weeks, in order of time; an empty one is left out
 * @param rows the people, in the order of every other picture and list
 * @param title name of the picture
 * @param description what it shows, for who can't see it
 */
public record HeatMap(List<String> columns, List<Row> rows, String title, String description) {

    private static final int WIDTH = 520;
    private static final int LEFT = 160;
    private static final int TOP = 24;
    private static final int ROW = 26;
    private static final int SHADES = 5;
    private static final int MOST_DOTS = 3;
    private static final int LONGEST_NAME = 17;

    /**
     * One person.
     *
     * @param name as lists show it
     * @param hours of each week
     * @param dots one-to-ones of each week
     */
    public record Row(String name, double[] hours, int[] dots) {}

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The picture as SVG. */
    public String svg() {
        Svg svg = new Svg(WIDTH, TOP + rows.size() * ROW + 4, title, description);
        double cell = (double) (WIDTH - LEFT) / Math.max(1, columns.size());
        for (int week = 0; week < columns.size(); week++) {
            svg.label(
                    columns.get(week),
                    "x",
                    LEFT + (week + 0.5) * cell,
                    "y",
                    TOP - 8,
                    "text-anchor",
                    "middle",
                    "class",
                    "quiet");
        }
        double most = rows.stream()
                .flatMapToDouble(row -> java.util.Arrays.stream(row.hours))
                .max()
                .orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            draw(svg, rows.get(i), TOP + i * ROW, cell, most);
        }
        return svg.end();
    }

    private static void draw(Svg svg, Row row, int y, double cell, double most) {
        svg.label(shortened(row.name), "x", LEFT - 10, "y", y + 16, "text-anchor", "end", "class", "figure");
        for (int week = 0; week < row.hours.length; week++) {
            double x = LEFT + week * cell;
            svg.shape(
                    "rect",
                    "x",
                    x + 1,
                    "y",
                    y + 1,
                    "width",
                    Math.max(1, cell - 2),
                    "height",
                    ROW - 2,
                    "rx",
                    2,
                    "class",
                    "shade" + shade(row.hours[week], most));
            int dots = Math.min(MOST_DOTS, row.dots[week]);
            for (int dot = 0; dot < dots; dot++) {
                double middle = x + cell / 2 + (dot - (dots - 1) / 2.0) * 7;
                svg.shape("circle", "cx", middle, "cy", y + ROW / 2, "r", 2.6, "class", "dot");
            }
        }
    }

    /** 0 for nothing, else 1 to 5 by the share of the largest. */
    private static int shade(double hours, double most) {
        return hours <= 0 ? 0 : Math.max(1, (int) Math.ceil(hours / most * SHADES));
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
