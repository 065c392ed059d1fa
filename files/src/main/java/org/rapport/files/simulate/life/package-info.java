/** How the invented people spend their weeks: leaders, sellers, and what they have with each other. */
@NullMarked
package org.rapport.files.simulate.life;

import org.jspecify.annotations.NullMarked;
