package org.rapport.files.picture;

import java.util.List;

/**
 * How many there are in each of some ranges: a bar a range, downwards, with its number; between them a line that stands out.
 *
 * @param bins the ranges, in order
 * @param lineAfter after how many of them the line stands; 0 = nowhere
 * @param words the texts in it
 */
public record BinsPicture(List<Bin> bins, int lineAfter, Labels words) {

    private static final int ROW = 34;
    private static final int BAR = 22;
    private static final int TOP = 8;
    private static final int LEFT = 108;
    private static final int NUMBER = 44;
    private static final int GAP = 10;
    private static final int LINE_ROOM = 30;
    private static final int LINE_DOWN = 6;
    private static final int LINE_LABEL_DOWN = 22;

    /** A range: its label and how many there are. */
    public record Bin(String label, int number) {}

    /**
     * The texts.
     *
     * @param title name of the picture
     * @param description what it shows, for who can't see it
     * @param line name of the line
     */
    public record Labels(String title, String description, String line) {}

    public BinsPicture {
        bins = List.copyOf(bins);
    }

    /** The picture for a place of that many CSS pixels. */
    public String svg(int width) {
        double right = width - NUMBER;
        int most = bins.stream().mapToInt(Bin::number).max().orElse(0);
        Svg svg = new Svg(width, TOP + bins.size() * ROW + LINE_ROOM + GAP, words.title, words.description);
        double y = TOP;
        for (int i = 0; i < bins.size(); i++) {
            Bin bin = bins.get(i);
            if (i > 0 && i == lineAfter) {
                svg.line(Look.LINE, 0, y + LINE_DOWN, width, y + LINE_DOWN);
                svg.text(Look.LINE_LABEL, words.line, width, y + LINE_LABEL_DOWN, "text-anchor", "end");
                y += LINE_ROOM;
            }
            double middle = y + ROW / 2.0;
            svg.text(Look.LABEL, bin.label, LEFT - GAP, middle + 5, "text-anchor", "end");
            svg.box(Look.GROUND, LEFT, middle - BAR / 2.0, right - LEFT, BAR);
            double length = most == 0 ? 0 : (right - LEFT) * bin.number / most;
            svg.box(Look.BAR, LEFT, middle - BAR / 2.0, length, BAR);
            svg.text(Look.STRONG, String.valueOf(bin.number), right + GAP, middle + 5);
            y += ROW;
        }
        return svg.end();
    }
}
