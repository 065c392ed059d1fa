/** The wall: who one is can't be forged, and nobody reaches the tables but through one class. */
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package org.rapport.app.wall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
