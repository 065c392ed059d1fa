/** What leader and seller talk about: for now, what matters to the seller, in their own words. */
@ApplicationModule(allowedDependencies = {"people", "trust", "database", "wall", "web"})
@NullMarked
package org.rapport.app.talks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
