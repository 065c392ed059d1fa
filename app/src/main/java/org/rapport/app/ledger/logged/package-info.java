/** Talks that no calendar shows: entered by hand by who leads, in one tap, and always told as such. */
@NullMarked
package org.rapport.app.ledger.logged;

import org.jspecify.annotations.NullMarked;
