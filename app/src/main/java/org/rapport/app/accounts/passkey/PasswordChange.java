package org.rapport.app.accounts.passkey;

import org.jspecify.annotations.Nullable;
import org.rapport.app.accounts.Passwords;
import org.rapport.app.accounts.Patience;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.Refusals;
import org.rapport.app.web.SignedIn;
import org.springframework.stereotype.Component;

/** A new password in place of the old one, which is asked; all other sessions of the person end with it. */
@Component
class PasswordChange {

    private final Transactions transactions;
    private final Passwords passwords;
    private final Patience patience;
    private final Refusals refusals;

    PasswordChange(Transactions transactions, Passwords passwords, Patience patience, Refusals refusals) {
        this.refusals = refusals;
        this.transactions = transactions;
        this.passwords = passwords;
        this.patience = patience;
    }

    /** Changes it; gives the key of what was wrong, null where nothing was. */
    @Nullable
    String change(SignedIn who, String old, String wanted) {
        String account = "password of " + who.person();
        if (!Passwords.isLongEnough(wanted)) {
            return "password.short";
        }
        if (!patience.wait(account, account).isZero()) {
            refusals.tell(Refusals.Kind.WAIT);
            return "password.wait";
        }
        String kept = kept(who);
        if (kept != null && !passwords.matches(old, kept)) {
            patience.failed(account, account);
            refusals.tell(Refusals.Kind.PASSWORD);
            return "password.wrong";
        }
        patience.succeeded(account);
        String secret = passwords.encode(wanted);
        transactions.as(
                who.token(),
                client -> client.sql("select accounts.change_password(?)")
                        .param(secret)
                        .query()
                        .listOfRows());
        return null;
    }

    private @Nullable String kept(SignedIn who) {
        return transactions.<@Nullable String>as(
                who.token(),
                client -> client.sql("select secret from accounts.sign_in where person = ? and kind = 'password'")
                        .param(who.person())
                        .query(String.class)
                        .optional()
                        .orElse(null));
    }
}
