/** Whom a leader might talk to next week, and why: the hours of a budget, dealt fairly and explainably (METHODS §10). */
@NullMarked
package org.rapport.core.plan;

import org.jspecify.annotations.NullMarked;
