package org.rapport.app.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people of the house.
 *
 * @param rows everybody
 * @param taken what a file just brought; null = none
 * @param refused why a file was refused; null = it wasn't
 */
public record PeoplePage(
        List<Persons.Row> rows,
        PeopleImport.@Nullable Result taken,
        @Nullable String refused) {

    /** How many there are. */
    public String count() {
        return String.valueOf(rows.size());
    }

    /** How many a file just brought. */
    public String takenCount() {
        return taken == null ? "" : String.valueOf(taken.persons());
    }

    /** How many of a file were left out because they were forgotten; empty for none. */
    public String forgottenCount() {
        return taken == null || taken.leftOut() == 0 ? "" : String.valueOf(taken.leftOut());
    }

    /** The managers that nobody knows. */
    public List<String> unknownManagers() {
        return taken == null ? List.of() : taken.unknownManagers();
    }
}
