/** What leaders themselves say of their time and of what relationships are worth to them. */
@ApplicationModule(allowedDependencies = {"attention", "people", "post", "trust", "database", "wall", "web"})
@NullMarked
package org.rapport.app.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
