/** Reads calendar files: from a folder, a zip or a file to events, metadata only. */
@NullMarked
package org.rapport.files.calendar;

import org.jspecify.annotations.NullMarked;
