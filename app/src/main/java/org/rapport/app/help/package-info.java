/** Help within a team: for now, that somebody needs it this week. */
@ApplicationModule(allowedDependencies = {"people", "trust", "database", "wall", "web"})
@NullMarked
package org.rapport.app.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
