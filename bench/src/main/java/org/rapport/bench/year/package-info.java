/** A year of a simulated company, lived in several ways: what following the plan changes. */
@NullMarked
package org.rapport.bench.year;

import org.jspecify.annotations.NullMarked;
