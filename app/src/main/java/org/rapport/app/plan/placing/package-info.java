/** When the talks of a week take place: sessions put into the free time of both, and for what finds none the rule against it. */
@NullMarked
package org.rapport.app.plan.placing;

import org.jspecify.annotations.NullMarked;
