/**
 * Results that a company has anyway, from files of its sales system: deals and whose they are, customers and their contracts. Shown to
 * the two of a pair; of all it knows, the one label "high customer responsibility" is the only thing it says of a person.
 */
@ApplicationModule(allowedDependencies = {"sources", "attention", "people", "trust", "database", "wall", "web"})
@NullMarked
package org.rapport.app.crm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
