package org.rapport.files.week;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.files.answer.Request;

/**
 * A call of {@code week}: what is to be read, and what is asked of it.
 *
 * @param calendars files, zips and folders
 * @param people a people file
 * @param absences an absence file
 */
record Call(
        List<Path> calendars,
        @Nullable Path people,
        @Nullable Path absences,
        Request request) {}
