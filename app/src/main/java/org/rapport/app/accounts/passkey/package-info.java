/** How one comes in, looked after by oneself: passkeys, made and used by the browser, and one's password. */
@NullMarked
package org.rapport.app.accounts.passkey;

import org.jspecify.annotations.NullMarked;
