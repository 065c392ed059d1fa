package org.rapport.files.table;

import java.util.List;

/** A value that its record can't hold; the reader of a table turns it into a {@link Refusal} with file and line. */
public final class WrongValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal.Reason reason;
    private final String column;
    private final transient List<String> details;

    /** Names the column by the contract's word; the details fill the reason's sentence. */
    public WrongValue(Refusal.Reason reason, String column, String... details) {
        super(column + ": " + reason);
        this.reason = reason;
        this.column = column;
        this.details = List.of(details);
    }

    /** Holds a rule: where it is broken, that column is wrong for that reason. */
    public static void unless(boolean holds, Refusal.Reason reason, String column) {
        if (!holds) {
            throw new WrongValue(reason, column);
        }
    }

    Refusal in(Table.Row row) {
        return row.refusal(reason, column, details.toArray(String[]::new));
    }
}
