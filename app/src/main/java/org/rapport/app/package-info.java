/** The company in the browser: a modular monolith of one noun a package. */
@NullMarked
package org.rapport.app;

import org.jspecify.annotations.NullMarked;
