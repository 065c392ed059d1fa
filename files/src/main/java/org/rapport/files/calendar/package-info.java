/** Reads calendar files: from a folder, a zip or a file to events and their occurrences, metadata only. */
@NullMarked
package org.rapport.files.calendar;

import org.jspecify.annotations.NullMarked;
