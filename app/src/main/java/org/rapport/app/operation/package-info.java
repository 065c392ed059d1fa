/** What keeps a house running: ways in, backups and their way back, the doctor; what monitors ask. */
@ApplicationModule(allowedDependencies = {"people", "post", "database", "wall"})
@NullMarked
package org.rapport.app.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
