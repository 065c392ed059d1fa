package org.rapport.files.picture;

/** Writes one SVG picture that works in light, dark, print and mails ({@link Look}); every text is escaped. */
final class Svg {

    private static final String FONT = "system-ui,-apple-system,'Segoe UI',Roboto,sans-serif";

    private static final int FIRST_WIDE_LETTER = 0x1100;

    private final StringBuilder xml = new StringBuilder();

    /** Begins a picture of that size in CSS pixels, with a title and a description for who can't see it. */
    Svg(double width, double height, String title, String description) {
        xml.append("<svg");
        attribute("xmlns", "http://www.w3.org/2000/svg");
        attribute("viewBox", "0 0 " + number(width) + " " + number(height));
        attribute("width", "100%");
        attribute("role", "img");
        attribute("class", "picture");
        attribute("font-family", FONT);
        attribute("font-size", "13");
        xml.append("><title>").append(escaped(title)).append("</title>");
        xml.append("<desc>").append(escaped(description)).append("</desc>");
    }

    /** A rectangle; one without area is left out. */
    void box(Look look, double x, double y, double width, double height) {
        if (width > 0 && height > 0) {
            open("rect", look, "x", x, "y", y, "width", width, "height", height);
            xml.append("/>");
        }
    }

    /** A straight line. */
    void line(Look look, double x1, double y1, double x2, double y2) {
        open("line", look, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
        xml.append("/>");
    }

    /** A path; an empty one is left out. */
    void path(Look look, CharSequence path) {
        if (!path.isEmpty()) {
            open("path", look, "d", path);
            xml.append("/>");
        }
    }

    /** A text that begins there, its baseline at y; further attributes as name, value, name, value … */
    void text(Look look, String content, double x, double y, Object... attributes) {
        open("text", look, "x", x, "y", y);
        attributes(attributes);
        xml.append('>').append(escaped(content)).append("</text>");
    }

    private void open(String element, Look look, Object... attributes) {
        xml.append('<').append(element);
        attribute("class", look.className());
        attributes(look.attributes().toArray());
        attributes(attributes);
    }

    private void attributes(Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            attribute(attributes[i].toString(), value instanceof Double d ? number(d) : value.toString());
        }
    }

    private void attribute(String name, String value) {
        xml.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    /** The picture. */
    String end() {
        return xml.append("</svg>").toString();
    }

    /** A length to a tenth of a pixel, as short as it can be. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
        return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths) % 10;
    }

    /** The text, cut with an ellipsis where it is longer than so many letters; those of East Asia count twice. */
    static String shortened(String text, int letters) {
        int used = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            used += text.codePointAt(at) >= FIRST_WIDE_LETTER ? 2 : 1;
            if (used > letters) {
                return text.substring(0, at).strip() + "…";
            }
        }
        return text;
    }

    /** The text with what XML reserves written as entities, and what XML forbids as a replacement character. */
    private static String escaped(String text) {
        if (text.chars().allMatch(Svg::isPlain)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(letter) ? letter : 0xfffd);
            }
        });
        return escaped.toString();
    }

    private static boolean isPlain(int letter) {
        return letter >= 0x20 && letter < 0x7f && letter != '<' && letter != '>' && letter != '&' && letter != '"';
    }

    private static boolean isAllowed(int letter) {
        return letter == '\t'
                || letter == '\n'
                || (letter >= 0x20 && letter <= 0xd7ff)
                || (letter >= 0xe000 && letter <= 0xfffd)
                || letter > 0xffff;
    }
}
