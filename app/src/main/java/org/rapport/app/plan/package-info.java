/** What comes next between a leader and a seller: who wishes to talk, whom the week's plan proposes, who was invited. */
@ApplicationModule(
        allowedDependencies = {"attention", "crm", "ledger", "people", "post", "trust", "database", "wall", "web"})
@NullMarked
package org.rapport.app.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
