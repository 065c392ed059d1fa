package org.rapport.files.picture;

/**
 * How evenly something is spread: the Lorenz curve against the diagonal (METHODS §1.8).
 *
 * @param points ordinates for k = 1 … n of n people, from 0 to 1; drawn from (0, 0)
 * @param words the texts in it
 */
public record LorenzCurve(double[] points, Labels words) {

    private static final int LEFT = 26;
    private static final int TOP = 4;
    private static final int BOTTOM = 26;

    /** The texts: name, description, and what the diagonal and the two axes are. */
    public record Labels(String title, String description, String diagonal, String across, String up) {}

    /** The picture for a place of that many CSS pixels. */
    public String svg(int width) {
        double size = width - LEFT - 4.0;
        Svg svg = new Svg(width, size + TOP + BOTTOM, words.title, words.description);
        StringBuilder path = new StringBuilder("M").append(at(0, 0, size));
        for (int k = 0; k < points.length; k++) {
            path.append('L').append(at((k + 1.0) / points.length, points[k], size));
        }
        svg.box(Look.GROUND, LEFT, TOP, size, size);
        svg.path(Look.GAP, path + "z");
        svg.line(Look.MEDIAN, LEFT, TOP + size, LEFT + size, TOP);
        svg.path(Look.CURVE, path);
        double middle = size / 2;
        turned(svg, words.diagonal, LEFT + middle - 8, TOP + middle - 8, -45);
        svg.text(Look.QUIET, words.across, LEFT + middle, TOP + size + 18, "text-anchor", "middle");
        turned(svg, words.up, 16, TOP + middle, -90);
        return svg.end();
    }

    private static void turned(Svg svg, String label, double x, double y, int degrees) {
        String turn = "rotate(" + degrees + " " + Svg.number(x) + " " + Svg.number(y) + ")";
        svg.text(Look.QUIET, label, x, y, "text-anchor", "middle", "transform", turn);
    }

    private static String at(double x, double y, double size) {
        return Svg.number(LEFT + x * size) + " " + Svg.number(TOP + size - y * size);
    }
}
