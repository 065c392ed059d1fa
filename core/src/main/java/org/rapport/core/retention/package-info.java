/** How long something lasts when not everybody has finished yet (METHODS §7). */
@NullMarked
package org.rapport.core.retention;

import org.jspecify.annotations.NullMarked;
