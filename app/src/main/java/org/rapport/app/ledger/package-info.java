/** What leaders' calendars say: who, when, how long and how, never content; uploaded whole or not at all, and undone as one. */
@ApplicationModule(allowedDependencies = {"first", "people", "trust", "database", "wall", "web"})
@NullMarked
package org.rapport.app.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
