/** The frame of all pages: who is signed in, which language, how it looks, and what is said when something fails. */
@ApplicationModule(allowedDependencies = "wall")
@NullMarked
package org.rapport.app.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
