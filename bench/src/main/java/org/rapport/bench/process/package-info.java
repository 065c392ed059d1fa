/** What whole processes take, measured from outside: {@code rapport week} on large and small files, beside Python. */
@NullMarked
package org.rapport.bench.process;

import org.jspecify.annotations.NullMarked;
