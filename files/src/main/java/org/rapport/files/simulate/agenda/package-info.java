/** How appointments find their times: free hours, standing dates, and what comes between. */
@NullMarked
package org.rapport.files.simulate.agenda;

import org.jspecify.annotations.NullMarked;
