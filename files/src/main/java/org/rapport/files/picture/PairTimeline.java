package org.rapport.files.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * How a pair met: one-to-ones as dots, behind each a ribbon as long as the agreed cadence, and what lies beyond it until the next one
 * as a line that stands out, with its days; other meetings as marks below.
 *
 * @param from first day
 * @param until last day
 * @param cadenceDays agreed longest time between two one-to-ones
 * @param oneToOnes their days within the picture, ascending
 * @param others days of other meetings of both
 * @param words the texts in it
 */
public record PairTimeline(
        LocalDate from,
        LocalDate until,
        int cadenceDays,
        List<LocalDate> oneToOnes,
        List<LocalDate> others,
        Labels words) {

    private static final int SIDE = 8;
    private static final int MIDDLE = 34;
    private static final int RIBBON = 12;
    private static final int MARKS = 56;
    private static final int MARK = 6;
    private static final int MONTHS = 84;
    private static final int HEIGHT = 92;
    private static final int ROOM_FOR_DAYS = 56;
    private static final int ROOM_FOR_MONTH = 30;

    /**
     * The texts.
     *
     * @param days how many days lie between two talks, such as "33 Tage"
     * @param month a month's short name, by its first day
     */
    public record Labels(
            String title, String description, IntFunction<String> days, Function<LocalDate, String> month) {}

    public PairTimeline {
        oneToOnes = List.copyOf(oneToOnes);
        others = List.copyOf(others);
    }

    /** The picture for a place of that many CSS pixels. */
    public String svg(int width) {
        Svg svg = new Svg(width, HEIGHT, words.title, words.description);
        svg.box(Look.GROUND, 0, MIDDLE - RIBBON, width, 2.0 * RIBBON);
        for (int i = 0; i < oneToOnes.size(); i++) {
            LocalDate next = i + 1 < oneToOnes.size() ? oneToOnes.get(i + 1) : until;
            between(svg, oneToOnes.get(i), next, width);
        }
        svg.path(Look.EDGE, marks(others, width, MARKS - MARK, "v" + 2 * MARK));
        CharSequence dots = marks(oneToOnes, width, MIDDLE, "h.01");
        svg.path(Look.DOT_EDGE, dots);
        svg.path(Look.DOT, dots);
        months(svg, width);
        return svg.end();
    }

    /** A mark for each day, all of one look as one path. */
    private CharSequence marks(List<LocalDate> days, int width, int y, String mark) {
        StringBuilder path = new StringBuilder();
        for (LocalDate day : days) {
            path.append('M')
                    .append(Svg.number(x(day, width)))
                    .append(' ')
                    .append(y)
                    .append(mark);
        }
        return path;
    }

    private void between(Svg svg, LocalDate talk, LocalDate next, int width) {
        LocalDate due = talk.plusDays(cadenceDays);
        double covered = x(due.isAfter(next) ? next : due, width);
        svg.box(Look.GAP, x(talk, width), MIDDLE - RIBBON / 2.0, covered - x(talk, width), RIBBON);
        if (due.isBefore(next)) {
            svg.line(Look.LINE, covered, MIDDLE, x(next, width), MIDDLE);
            if (x(next, width) - covered >= ROOM_FOR_DAYS) {
                String days = words.days.apply((int) ChronoUnit.DAYS.between(talk, next));
                double middle = (covered + x(next, width)) / 2;
                svg.text(Look.LINE_LABEL, days, middle, MIDDLE - RIBBON - 6.0, "text-anchor", "middle");
            }
        }
    }

    private void months(Svg svg, int width) {
        double last = -ROOM_FOR_MONTH;
        for (LocalDate first = from.withDayOfMonth(1).plusMonths(1);
                !first.isAfter(until);
                first = first.plusMonths(1)) {
            double x = x(first, width);
            svg.line(Look.MEDIAN, x, MIDDLE - (double) RIBBON, x, MIDDLE + (double) RIBBON);
            if (x - last >= ROOM_FOR_MONTH && width - x >= ROOM_FOR_MONTH) {
                svg.text(Look.QUIET, words.month.apply(first), x, MONTHS);
                last = x;
            }
        }
    }

    private double x(LocalDate day, int width) {
        double all = Math.max(1, ChronoUnit.DAYS.between(from, until));
        return SIDE + (width - 2.0 * SIDE) * ChronoUnit.DAYS.between(from, day) / all;
    }
}
