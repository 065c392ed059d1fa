/** How much of a leader's time went to their reports, and who has waited for how long (METHODS §1). */
@NullMarked
package org.rapport.core.attention;

import org.jspecify.annotations.NullMarked;
