package org.rapport.bench.figures;

import java.io.PrintStream;
import java.util.Locale;

/** A small table in Markdown. Each row appears once it is known, as some take a minute to measure. */
public final class Table {

    private static final int FIRST_WIDTH = 40;

    private final PrintStream out;
    private final String[] heads;

    /** Prints the heads. */
    public Table(PrintStream out, String... heads) {
        this.out = out;
        this.heads = heads.clone();
        out.println();
        row(heads);
        StringBuilder rule = new StringBuilder("|");
        for (int column = 0; column < heads.length; column++) {
            rule.append(' ').append("-".repeat(width(column))).append(column == 0 ? " |" : ":|");
        }
        out.println(rule);
    }

    /** Prints a row. */
    public void row(String... cells) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < cells.length; column++) {
            String space = " ".repeat(Math.max(0, width(column) - cells[column].length()));
            line.append(' ')
                    .append(column == 0 ? cells[column] + space : space + cells[column])
                    .append(" |");
        }
        out.println(line);
    }

    /** Ends the table with a sentence on how it was measured. */
    public void end(String sentence) {
        out.println();
        out.println(sentence);
    }

    private int width(int column) {
        return column == 0 ? Math.max(FIRST_WIDTH, heads[0].length()) : heads[column].length();
    }

    /** A number with so many places behind the point. */
    public static String number(double value, int places) {
        return String.format(Locale.ROOT, "%,." + places + "f", value);
    }

    /** Bytes in MiB; "?" if below 0. */
    public static String mebibytes(double bytes) {
        return bytes < 0 ? "?" : number(bytes / (1 << 20), 0) + " MiB";
    }
}
