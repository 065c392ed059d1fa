/** The steps of the first visit that accounts brings: the admin, and who agrees to purposes for the works council. */
@NullMarked
package org.rapport.app.accounts.council;

import org.jspecify.annotations.NullMarked;
