/** What a leader needs to know on Monday, on one page: one good thing, who waits, which promises are due, how the week stands. */
@ApplicationModule(allowedDependencies = {"attention", "people", "plan", "post", "talks", "trust", "wall", "web"})
@NullMarked
package org.rapport.app.briefing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
