package org.rapport.files.table;

import java.util.regex.Pattern;

/**
 * Text cells that no spreadsheet takes for a formula: one that begins like a formula is written with a ' before it, and
 * read without it. What is written is read back equal, also what begins with ' itself.
 */
public final class Guarded {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Guarded() {}

    /** The text as a cell. */
    public static String written(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** A cell's text. */
    static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
