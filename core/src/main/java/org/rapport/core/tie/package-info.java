/** How strong a pair's contacts are, as a number that fades by half-lives and can be updated late (METHODS §2). */
@NullMarked
package org.rapport.core.tie;

import org.jspecify.annotations.NullMarked;
