/** Turns diaries into what stands in the files: calendars, people, absences. */
@NullMarked
package org.rapport.files.simulate.calendars;

import org.jspecify.annotations.NullMarked;
