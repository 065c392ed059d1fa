/** Calendars as the programs of real people export them. */
@NullMarked
package org.rapport.files.simulate.export;

import org.jspecify.annotations.NullMarked;
