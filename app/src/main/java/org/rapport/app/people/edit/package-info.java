/** The directory as its admin edits it: a person, a period, an absence at a time, or files out and in. */
@NullMarked
package org.rapport.app.people.edit;

import org.jspecify.annotations.NullMarked;
