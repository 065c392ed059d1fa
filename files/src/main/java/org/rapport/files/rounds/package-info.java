/** The answers of closed pulse rounds as files, for the simulated company and for tests; the product imports none. */
@NullMarked
package org.rapport.files.rounds;

import org.jspecify.annotations.NullMarked;
