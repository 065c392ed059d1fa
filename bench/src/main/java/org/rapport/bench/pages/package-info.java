/** The pages over their database: how soon, how much memory, how fast under load. */
@NullMarked
package org.rapport.bench.pages;

import org.jspecify.annotations.NullMarked;
