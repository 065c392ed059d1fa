/**
 * Who probably carries high customer responsibility, from results that a company has anyway, with honest uncertainty (METHODS §6).
 *
 * <p>Nothing of this package is ever shown but the one {@link org.rapport.core.seller.Label}: no probability, no rank and no
 * estimate of a person is stored, shown, logged or exported. They are steps on the way to the label, public so that tests and
 * other methods can use them.
 */
@NullMarked
package org.rapport.core.seller;

import org.jspecify.annotations.NullMarked;
