/** What every measure shares: one honest answer, one set of parameters, and the quantiles and intervals behind them. */
@NullMarked
package org.rapport.core;

import org.jspecify.annotations.NullMarked;
