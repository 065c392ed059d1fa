/** Deals and other results as the exports of sales systems and plain spreadsheets give them: columns by guess or by choice. */
@NullMarked
package org.rapport.files.results.exports;

import org.jspecify.annotations.NullMarked;
