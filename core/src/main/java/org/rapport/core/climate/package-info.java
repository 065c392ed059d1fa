/** What people answer on scales, and what may be said of it (METHODS §4). */
@NullMarked
package org.rapport.core.climate;

import org.jspecify.annotations.NullMarked;
