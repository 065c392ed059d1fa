/** What keeps a house running: backups and their way back. */
@ApplicationModule(allowedDependencies = {"people", "database", "wall"})
@NullMarked
package org.rapport.app.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
