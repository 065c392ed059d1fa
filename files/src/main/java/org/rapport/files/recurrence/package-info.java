/** When something is: moments and their zones, lengths, and the rules by which they repeat (RFC 5545). */
@NullMarked
package org.rapport.files.recurrence;

import org.jspecify.annotations.NullMarked;
