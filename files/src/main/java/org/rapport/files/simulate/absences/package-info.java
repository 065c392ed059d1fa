/** When the invented people are away: vacations, days off, illness, the holidays of their state. */
@NullMarked
package org.rapport.files.simulate.absences;

import org.jspecify.annotations.NullMarked;
