/** What monitors ask: whether the house is well, and its numbers; of nobody in it. */
@NullMarked
package org.rapport.app.operation.watch;

import org.jspecify.annotations.NullMarked;
