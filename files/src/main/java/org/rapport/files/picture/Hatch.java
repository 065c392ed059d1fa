package org.rapport.files.picture;

/** Slanted strokes for "too few to say": never to be taken for zero. */
final class Hatch {

    private static final double STEP = 7;

    private Hatch() {}

    /** The path of strokes that fill a strip of that place and size. */
    static String path(double x, double y, double width, double height) {
        StringBuilder path = new StringBuilder();
        for (double at = 0; at < width + height; at += STEP) {
            double from = Math.max(0, at - height);
            double to = Math.min(width, at);
            if (to > from) {
                path.append('M').append(Svg.number(x + from)).append(' ').append(Svg.number(y + at - from));
                path.append('L').append(Svg.number(x + to)).append(' ').append(Svg.number(y + at - to));
            }
        }
        return path.toString();
    }
}
