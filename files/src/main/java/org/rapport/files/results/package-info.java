/** What a company's sales systems say of results: customers, deals and who owned them, quotas, renewals, help, exits. */
@NullMarked
package org.rapport.files.results;

import org.jspecify.annotations.NullMarked;
