/** Addresses that are protected: an event with one of them is kept as a private one. */
@NullMarked
package org.rapport.app.ledger.shield;

import org.jspecify.annotations.NullMarked;
