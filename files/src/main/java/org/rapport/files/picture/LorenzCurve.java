package org.rapport.files.picture;

/**
 * How evenly something is spread: the Lorenz curve against the diagonal (METHODS §1.8).
 *
 * @param points ordinates for k = 1 … n of n people, from 0 to 1; drawn from (0, 0)
 * @param words the texts in it
 */
public record LorenzCurve(double[] points, Labels words) {

    private static final int SIZE = 300;
    private static final int MARGIN = 34;

    /** The texts: name, description, and what the diagonal and the two axes are. */
    public record Labels(String title, String description, String diagonal, String across, String up) {}

    /** The picture as SVG. */
    public String svg() {
        Svg svg = new Svg(SIZE + 2 * MARGIN, SIZE + 2 * MARGIN, words.title, words.description);
        StringBuilder path = new StringBuilder("M " + at(0, 0));
        for (int k = 0; k < points.length; k++) {
            path.append(" L ").append(at((k + 1.0) / points.length, points[k]));
        }
        svg.shape("rect", "x", MARGIN, "y", MARGIN, "width", SIZE, "height", SIZE, "class", "ground");
        svg.shape("path", "d", path + " Z", "class", "gap");
        svg.shape("line", "x1", MARGIN, "y1", MARGIN + SIZE, "x2", MARGIN + SIZE, "y2", MARGIN, "class", "median");
        svg.shape("path", "d", path.toString(), "class", "curve");
        svg.label(
                words.diagonal,
                "x",
                MARGIN + SIZE / 2 - 14,
                "y",
                MARGIN + SIZE / 2 - 14,
                "text-anchor",
                "middle",
                "transform",
                "rotate(-45 " + (MARGIN + SIZE / 2 - 14) + " " + (MARGIN + SIZE / 2 - 14) + ")",
                "class",
                "quiet");
        svg.label(
                words.across,
                "x",
                MARGIN + SIZE / 2,
                "y",
                SIZE + 2 * MARGIN - 12,
                "text-anchor",
                "middle",
                "class",
                "quiet");
        svg.label(
                words.up,
                "x",
                18,
                "y",
                MARGIN + SIZE / 2,
                "text-anchor",
                "middle",
                "transform",
                "rotate(-90 18 " + (MARGIN + SIZE / 2) + ")",
                "class",
                "quiet");
        return svg.end();
    }

    private static String at(double x, double y) {
        return String.format(java.util.Locale.ROOT, "%.1f %.1f", MARGIN + x * SIZE, MARGIN + SIZE - y * SIZE);
    }
}
