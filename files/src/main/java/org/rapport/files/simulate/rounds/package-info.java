/** What the people of the invented company answer in pulse rounds. */
@NullMarked
package org.rapport.files.simulate.rounds;

import org.jspecify.annotations.NullMarked;
