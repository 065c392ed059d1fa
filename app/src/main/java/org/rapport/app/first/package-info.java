/** The first visit: which steps lead to a house that works, told by the modules from what is there. */
@ApplicationModule(allowedDependencies = {"database", "wall", "web"})
@NullMarked
package org.rapport.app.first;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
