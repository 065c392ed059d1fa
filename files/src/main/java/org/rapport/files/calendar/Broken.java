package org.rapport.files.calendar;

import org.rapport.files.Problem;

/** Why an event can't be used; it is skipped and the rest of the file counts. */
final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    final transient Problem.Kind kind;
    final int line;
    final transient String[] details;

    Broken(Problem.Kind kind, int line, String... details) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.line = line;
        this.details = details;
    }
}
