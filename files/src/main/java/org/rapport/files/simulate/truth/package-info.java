/** What is true in the invented company: the hours that leaders gave, computed from their lives and never from a file. */
@NullMarked
package org.rapport.files.simulate.truth;

import org.jspecify.annotations.NullMarked;
