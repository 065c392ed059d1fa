/** What all packages of files share: words in two languages, and the problems that files have. */
@NullMarked
package org.rapport.files;

import org.jspecify.annotations.NullMarked;
