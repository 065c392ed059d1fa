/** The steps of the first visit that people brings. */
@NullMarked
package org.rapport.app.people.first;

import org.jspecify.annotations.NullMarked;
