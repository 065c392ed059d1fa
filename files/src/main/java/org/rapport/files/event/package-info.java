/** What calendars say: their events, whom these name, and when they occur. */
@NullMarked
package org.rapport.files.event;

import org.jspecify.annotations.NullMarked;
