package org.rapport.app.web;

/** Texts in tables that somebody opens with a spreadsheet program. */
public final class CsvCell {

    private CsvCell() {}

    /** The text; with a leading ' where a program would take it for a formula. */
    public static String safe(String text) {
        boolean isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return isFormula ? "'" + text : text;
    }
}
