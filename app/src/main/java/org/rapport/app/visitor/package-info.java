/** Who has no account: the start page, the answer from files that are dropped on it, and sixty seconds without a calendar. Nothing of it is kept. */
@ApplicationModule(allowedDependencies = {"people", "database", "wall", "web"})
@NullMarked
package org.rapport.app.visitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
