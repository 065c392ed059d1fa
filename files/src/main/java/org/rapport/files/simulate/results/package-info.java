/** What the invented company sells, loses, keeps and shares: results as a pure function of its people. */
@NullMarked
package org.rapport.files.simulate.results;

import org.jspecify.annotations.NullMarked;
