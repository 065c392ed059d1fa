/**
 * What leader and seller talk about: the agenda of the next talk, what each prepares alone, what they agreed, the stay talk, and what
 * matters to the seller, in their own words. No page here asks or keeps what was said.
 */
@ApplicationModule(
        allowedDependencies = {"plan", "attention", "crm", "people", "post", "trust", "database", "wall", "web"})
@NullMarked
package org.rapport.app.talks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
