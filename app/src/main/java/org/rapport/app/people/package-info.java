/** Who is who: persons, their addresses, to whom they report when, how they work, and what they were granted. */
@ApplicationModule(allowedDependencies = {"first", "wall", "web", "database"})
@NullMarked
package org.rapport.app.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
