/** An invented company as files, or in memory, with the truth that was planted: for a demo, for benchmarks, for tests. */
@NullMarked
package org.rapport.files.simulate;

import org.jspecify.annotations.NullMarked;
