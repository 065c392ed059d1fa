/** The simulated company, which comes in by the doors that real data come in by. */
@ApplicationModule(allowedDependencies = {"accounts", "crm", "people", "ledger", "database", "wall", "web"})
@NullMarked
package org.rapport.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
