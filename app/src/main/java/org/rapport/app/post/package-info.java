/** Outgoing mail: what is due to whom, written when it is sent, sent once; and which mails somebody wants. */
@ApplicationModule(allowedDependencies = {"people", "database", "wall", "web"})
@NullMarked
package org.rapport.app.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
