package org.rapport.files.picture;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Attention, people × weeks: the stronger the shade, the more hours; a dot for each one-to-one.
 *
 * @param weeks the columns, in order of time
 * @param people the rows, in the order of every other picture and list
 * @param words the texts in it
 */
public record HeatMap(List<Week> weeks, List<Person> people, Labels words) {

    private static final int SHADES = 5;
    private static final int MOST_DOTS = 3;
    private static final int NARROW = 480;
    private static final int TOP = 22;
    private static final int CELL = 26;
    private static final int NAMES = 176;
    private static final int NAME_LINE = 20;
    private static final int LABEL_WIDTH = 24;
    private static final int SCALE = 34;
    private static final int SWATCH = 22;
    private static final int NAME_LETTERS = 20;
    private static final int NARROW_NAME_LETTERS = 44;

    /** A column: its label, and whether the week counts; where it doesn't, cells without hours are hatched. */
    public record Week(String label, boolean counts) {}

    /** A row: the name, and of each week the hours and the number of one-to-ones. */
    public record Person(String name, double[] hours, int[] dots) {}

    /**
     * The texts.
     *
     * @param title name of the picture
     * @param description what it shows, for who can't see it
     * @param none what the weakest shade means
     * @param most what the strongest one means
     */
    public record Labels(String title, String description, String none, String most) {}

    public HeatMap {
        weeks = List.copyOf(weeks);
        people = List.copyOf(people);
    }

    /** The most hours of one person in one week: what the strongest shade means. */
    public double mostHours() {
        return people.stream()
                .flatMapToDouble(person -> Arrays.stream(person.hours))
                .max()
                .orElse(0);
    }

    /** The picture for a place of that many CSS pixels; on narrow ones names stand above their row. */
    public String svg(int width) {
        return new Drawing(width).draw();
    }

    /** The picture at one width; cells of one look are one path. */
    private final class Drawing {
        private final boolean narrow;
        private final double left;
        private final double cell;
        private final double row;
        private final double most = mostHours();
        private final double bottom;
        private final Svg svg;
        private final Map<Look, StringBuilder> cells = new EnumMap<>(Look.class);
        private final StringBuilder dots = new StringBuilder();

        Drawing(int width) {
            narrow = width < NARROW;
            left = narrow ? 0 : NAMES;
            row = narrow ? CELL + NAME_LINE : CELL;
            cell = (width - left) / Math.max(1, weeks.size());
            bottom = TOP + people.size() * row;
            svg = new Svg(width, bottom + SCALE, words.title, words.description);
        }

        private String draw() {
            int every = (int) Math.ceil(LABEL_WIDTH / cell);
            for (int week = 0; week < weeks.size(); week += every) {
                svg.text(Look.QUIET, weeks.get(week).label, x(week) + cell / 2, TOP - 8, "text-anchor", "middle");
            }
            for (int i = 0; i < people.size(); i++) {
                person(people.get(i), TOP + i * row);
            }
            cells.forEach(svg::path);
            svg.path(Look.DOT_EDGE, dots);
            svg.path(Look.DOT, dots);
            scale();
            return svg.end();
        }

        private void person(Person person, double y) {
            if (narrow) {
                svg.text(Look.LABEL, Svg.shortened(person.name, NARROW_NAME_LETTERS), 1, y + NAME_LINE - 6);
            } else {
                svg.text(Look.LABEL, Svg.shortened(person.name, NAME_LETTERS), left - 10, y + 17, "text-anchor", "end");
            }
            double top = narrow ? y + NAME_LINE : y;
            for (int week = 0; week < weeks.size(); week++) {
                cell(week, top, person.hours[week]);
                dots(x(week) + cell / 2, top + CELL / 2.0, person.dots[week]);
            }
        }

        private void cell(int week, double y, double hours) {
            double width = cell > 4 ? cell - 2 : cell * 0.75;
            if (hours <= 0 && !weeks.get(week).counts) {
                path(Look.HATCH).append(Hatch.path(x(week) + 1, y + 1, width, CELL - 2));
                return;
            }
            path(hours <= 0 ? Look.GROUND : Look.shade(Math.max(1, (int) Math.ceil(hours / most * SHADES))))
                    .append('M')
                    .append(Svg.number(x(week) + 1))
                    .append(' ')
                    .append(Svg.number(y + 1))
                    .append('h')
                    .append(Svg.number(width))
                    .append('v')
                    .append(CELL - 2)
                    .append('h')
                    .append(Svg.number(-width))
                    .append('z');
        }

        private StringBuilder path(Look look) {
            return cells.computeIfAbsent(look, any -> new StringBuilder());
        }

        private void dots(double middle, double y, int number) {
            int shown = Math.min(number, cell < LABEL_WIDTH ? 1 : MOST_DOTS);
            for (int dot = 0; dot < shown; dot++) {
                double x = middle + (dot - (shown - 1) / 2.0) * 7;
                dots.append('M')
                        .append(Svg.number(x))
                        .append(' ')
                        .append(Svg.number(y))
                        .append("h.01");
            }
        }

        private void scale() {
            double y = bottom + SCALE - 20;
            svg.text(Look.QUIET, words.none, left + 1, y + 12);
            double from = left + 16;
            svg.box(Look.GROUND, from, y, SWATCH - 2, 14);
            for (int shade = 1; shade <= SHADES; shade++) {
                svg.box(Look.shade(shade), from + shade * SWATCH, y, SWATCH - 2, 14);
            }
            svg.text(Look.QUIET, words.most, from + (SHADES + 1) * SWATCH + 6, y + 12);
        }

        private double x(int week) {
            return left + week * cell;
        }
    }
}
