/** The database itself: the embedded server, its secrets, its roles, and the way into a server of one's own. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rapport.app.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
