/** Hires the invented company: computes its people, district by district, from nothing but a seed. */
@NullMarked
package org.rapport.files.simulate.roster;

import org.jspecify.annotations.NullMarked;
