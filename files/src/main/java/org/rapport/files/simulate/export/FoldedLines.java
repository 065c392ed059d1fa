package org.rapport.files.simulate.export;

import java.io.IOException;

/** Writes content lines, folded at 75 octets and ended by CRLF (RFC 5545, 3.1). */
final class FoldedLines {

    private static final int MOST_OCTETS = 75;

    private final Appendable out;
    private final String fold;

    /** {@code white} begins a line that goes on: a space, or a tab. */
    FoldedLines(Appendable out, char white) {
        this.out = out;
        this.fold = "\r\n" + white;
    }

    void line(String text) throws IOException {
        int octets = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            int size = octets(text.charAt(i));
            if (octets + size > MOST_OCTETS) {
                out.append(text, from, i).append(fold);
                from = i;
                octets = 1;
            }
            octets += size;
        }
        out.append(text, from, text.length()).append("\r\n");
    }

    /** A pair of surrogates is four octets; two each never part them, as the second is counted with the first. */
    private static int octets(char c) {
        if (Character.isSurrogate(c)) {
            return Character.isHighSurrogate(c) ? 4 : 0;
        }
        return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }

    /** Text as a value: commas, semicolons and backslashes escaped (RFC 5545, 3.3.11). */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;");
    }

    /** Text as a parameter: in quotes, which it can't hold itself. */
    static String quoted(String text) {
        return '"' + text.replace("\"", "'") + '"';
    }
}
