/** How loaded the people of the invented company are from week to week. */
@NullMarked
package org.rapport.files.simulate.load;

import org.jspecify.annotations.NullMarked;
