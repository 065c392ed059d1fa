/** What comes next between a leader and a seller: for now, that somebody wishes to talk. */
@ApplicationModule(allowedDependencies = {"people", "trust", "database", "wall", "web"})
@NullMarked
package org.rapport.app.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
