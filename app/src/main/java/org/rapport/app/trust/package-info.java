/** What is kept about whom, for what, and who looked: everybody can see it of themselves. */
@ApplicationModule(allowedDependencies = {"first", "people", "post", "database", "wall", "web"})
@NullMarked
package org.rapport.app.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
