/** The forms of an answer: text for a terminal, JSON for programs, a page for everybody. */
@NullMarked
package org.rapport.files.form;

import org.jspecify.annotations.NullMarked;
