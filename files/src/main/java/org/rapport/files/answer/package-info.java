/** A leader's answer, computed from calendars, people and absences: hours, weeks, who waits, and how far the data carry. */
@NullMarked
package org.rapport.files.answer;

import org.jspecify.annotations.NullMarked;
