@NullMarked
package org.rapport.files;

import org.jspecify.annotations.NullMarked;
