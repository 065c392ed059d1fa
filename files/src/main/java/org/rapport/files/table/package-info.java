/** Reads and writes CSV tables as people's programs keep them, and says of each wrong line what to write instead. */
@NullMarked
package org.rapport.files.table;

import org.jspecify.annotations.NullMarked;
