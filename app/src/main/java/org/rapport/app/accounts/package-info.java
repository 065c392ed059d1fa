/** Who is at the door: set-up, one-time links, sign-in, sessions. */
@ApplicationModule(allowedDependencies = {"first", "people", "database", "wall", "web"})
@NullMarked
package org.rapport.app.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
