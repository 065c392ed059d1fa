/** The {@code week} command: a leader's answer from calendar files alone. */
@NullMarked
package org.rapport.files.week;

import org.jspecify.annotations.NullMarked;
