/** Chance that can be repeated: streams of random numbers, each named by what it is for. */
@NullMarked
package org.rapport.files.simulate.chance;

import org.jspecify.annotations.NullMarked;
