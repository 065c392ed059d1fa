/** How the ledger writes moments, spans and rules as text, and reads them back equal. */
@NullMarked
package org.rapport.app.ledger.text;

import org.jspecify.annotations.NullMarked;
