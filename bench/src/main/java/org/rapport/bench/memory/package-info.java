/** What core alone takes on rows that are in memory already, beside DuckDB. */
@NullMarked
package org.rapport.bench.memory;

import org.jspecify.annotations.NullMarked;
