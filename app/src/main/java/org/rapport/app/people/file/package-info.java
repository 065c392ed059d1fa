/** People and absences as files: absences in, both out. People come in by their own package. */
@NullMarked
package org.rapport.app.people.file;

import org.jspecify.annotations.NullMarked;
