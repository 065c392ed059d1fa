/** Who is who on the lines of an event: whose calendar it is, who takes part, and who reports to the leader. */
@NullMarked
package org.rapport.files.participants;

import org.jspecify.annotations.NullMarked;
