/**
 * The packet for the works council: what Rapport does and never does, each field with its source and its readers, the parameters, the
 * drafts of a works agreement, an impact assessment and notices; made from what the database enforces, as pages and PDF.
 */
@NullMarked
package org.rapport.app.trust.packet;

import org.jspecify.annotations.NullMarked;
