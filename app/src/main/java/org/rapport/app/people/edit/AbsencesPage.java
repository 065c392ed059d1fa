package org.rapport.app.people.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file of absences brought.
 *
 * @param problems the rows that couldn't be used
 * @param refused why the file was refused; null = it wasn't
 */
public record AbsencesPage(
        String absences,
        String persons,
        List<String> unknown,
        List<String> problems,
        @Nullable String refused) {}
