/** The nouns of the invented company: who works there, when and for whom, and what was planted in them. */
@NullMarked
package org.rapport.files.simulate.company;

import org.jspecify.annotations.NullMarked;
