/** What may be published about groups, so that nobody's figure can be solved from all that ever was (METHODS §5). */
@NullMarked
package org.rapport.core.anonymity;

import org.jspecify.annotations.NullMarked;
