/** How fast Rapport is and how much memory it takes, beside what others need for the same; it makes its data itself. */
@NullMarked
package org.rapport.bench;

import org.jspecify.annotations.NullMarked;
