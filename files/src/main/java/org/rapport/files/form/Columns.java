package org.rapport.files.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text in columns of a terminal, where a letter may be none, one or two wide. */
final class Columns {

    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]");

    private Columns() {}

    /** How many columns the text takes. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int letter) {
        int type = Character.getType(letter);
        boolean none = type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || (letter >= 0x1160 && letter <= 0x11ff); // vowels and ends that join a Hangul letter
        if (none || Character.isISOControl(letter)) {
            return 0;
        }
        boolean wide = (letter >= 0x1100 && letter <= 0x115f)
                || (letter >= 0x2e80 && letter <= 0xa4cf)
                || (letter >= 0xac00 && letter <= 0xd7a3)
                || (letter >= 0xf900 && letter <= 0xfaff)
                || (letter >= 0xfe30 && letter <= 0xfe6f)
                || (letter >= 0xff00 && letter <= 0xff60)
                || (letter >= 0x1f300 && letter <= 0x1faff)
                || (letter >= 0x20000 && letter <= 0x3fffd);
        return wide ? 2 : 1;
    }

    /** The text in exactly so many columns: filled with spaces, or cut with an ellipsis. */
    static String pad(String text, int columns) {
        String clean = clean(text);
        String fitting = width(clean) > columns ? cut(clean, columns - 1) + "…" : clean;
        return fitting + " ".repeat(Math.max(0, columns - width(fitting)));
    }

    private static String cut(String text, int columns) {
        StringBuilder cut = new StringBuilder();
        int used = 0;
        for (int letter : text.codePoints().toArray()) {
            used += width(letter);
            if (used > columns) {
                break;
            }
            cut.appendCodePoint(letter);
        }
        return cut.toString();
    }

    /** The text in lines of at most so many columns, broken at spaces, a word that is longer anywhere. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : clean(text).split(" ")) {
            String rest = word;
            if (!line.isEmpty() && width(line.toString()) + 1 + width(rest) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest) > columns) {
                String head = cut(rest, columns);
                lines.add(head);
                rest = rest.substring(head.length());
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Without what steers a terminal, breaks a line or turns the direction of writing: a name must do none of it. */
    static String clean(String text) {
        return STEERING.matcher(text).replaceAll(" ");
    }
}
