/** The {@code week} command: from the arguments to files read, an answer written, and an exit code. */
@NullMarked
package org.rapport.files.week;

import org.jspecify.annotations.NullMarked;
