/** How much time a leader really gives their people, and who waits. */
@ApplicationModule(allowedDependencies = {"ledger", "people", "trust", "database", "wall", "web"})
@NullMarked
package org.rapport.app.attention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
