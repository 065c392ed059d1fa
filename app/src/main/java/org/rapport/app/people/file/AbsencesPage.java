package org.rapport.app.people.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Absences from a file.
 *
 * @param taken what a file just brought; null = none
 * @param refused why a file was refused; null = it wasn't
 */
public record AbsencesPage(
        AbsenceImport.@Nullable Result taken, @Nullable String refused) {

    static final AbsencesPage EMPTY = new AbsencesPage(null, null);

    /** How many came in, and how many stood there before. */
    public List<String> counts() {
        return taken == null ? List.of() : List.of(String.valueOf(taken.taken()), String.valueOf(taken.replaced()));
    }

    /** Addresses that nobody has. */
    public List<String> unknown() {
        return taken == null ? List.of() : taken.unknown();
    }
}
