/** Medians, and tables of them. */
@NullMarked
package org.rapport.bench.figures;

import org.jspecify.annotations.NullMarked;
