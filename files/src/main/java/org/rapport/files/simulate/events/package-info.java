/** What stands in the invented calendars: appointments with those whom they name, and what becomes of each of their dates. */
@NullMarked
package org.rapport.files.simulate.events;

import org.jspecify.annotations.NullMarked;
