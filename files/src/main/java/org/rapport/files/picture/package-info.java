/** Draws the product's pictures as SVG: for pages, mails, print and files, without a script. */
@NullMarked
package org.rapport.files.picture;

import org.jspecify.annotations.NullMarked;
