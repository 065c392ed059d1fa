package org.rapport.app.people.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person, to be edited.
 *
 * @param id null = a new one
 * @param absences when they are away
 * @param wrong why they can't be kept as typed; null = nothing is wrong
 */
public record PersonPage(
        @Nullable Integer id,
        PersonForm form,
        List<Absences.Row> absences,
        @Nullable Wrong wrong) {

    /** All that can be granted. */
    public List<String> roles() {
        return List.of("management", "hr", "works_council", "admin");
    }

    /** The form's periods. */
    public List<PersonForm.Period> periods() {
        return form.periods();
    }

    /** A period in which nothing stands yet. */
    public PersonForm.Period blank() {
        return PersonForm.Period.EMPTY;
    }

    /** What is wrong with that field; null = nothing. */
    public @Nullable String wrongIn(String column, int period) {
        return wrong != null && wrong.column().equals(column) && wrong.period() == period ? wrong.sentence() : null;
    }

    /** What is wrong and belongs to no field; null = nothing. */
    public @Nullable String wrongElsewhere() {
        return wrong != null && wrong.column().isEmpty() ? wrong.sentence() : null;
    }
}
