package org.rapport.app.accounts.passkey;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.app.accounts.passkey.AccountPage.Passkey;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** One's own ways of coming in: passkeys to add and remove, the password to change. */
@Controller
class OwnSignInController {

    private static final int LONGEST_LABEL = 60;

    private final Transactions transactions;
    private final Passkeys passkeys;
    private final Options options;
    private final PasswordChange passwords;

    OwnSignInController(Transactions transactions, Passkeys passkeys, Options options, PasswordChange passwords) {
        this.transactions = transactions;
        this.passkeys = passkeys;
        this.options = options;
        this.passwords = passwords;
    }

    @GetMapping("/account")
    View page(@AuthenticationPrincipal SignedIn who) {
        return view(who, null, null);
    }

    @GetMapping("/account/passkeys")
    @ResponseBody
    Map<String, Object> options(@AuthenticationPrincipal SignedIn who) {
        return options.toMake(who, passkeys.ids(who));
    }

    @PostMapping("/account/passkeys")
    View keep(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam String credential,
            @RequestParam(defaultValue = "") String label) {
        String called = label.strip().replaceAll("\\p{Cntrl}", "");
        boolean kept = passkeys.keep(who, credential, called.substring(0, Math.min(LONGEST_LABEL, called.length())));
        return kept ? view(who, null, "passkey.kept") : view(who, "passkey.wrong", null);
    }

    @PostMapping("/account/passkeys/removal")
    View remove(@AuthenticationPrincipal SignedIn who, @RequestParam String id) {
        if (!transactions
                .as(who.token(), client -> page(client, who, null, null))
                .canLose()) {
            return view(who, "passkey.last", null);
        }
        transactions.as(
                who.token(),
                client -> client.sql(
                                "delete from accounts.sign_in where person = ? and kind = 'passkey' and subject = ?")
                        .param(who.person())
                        .param(id)
                        .update());
        return view(who, null, "passkey.removed");
    }

    @PostMapping("/account/password")
    View change(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String old,
            @RequestParam String password) {
        String wrong = passwords.change(who, old, password);
        return view(who, wrong, wrong == null ? "password.changed" : null);
    }

    private View view(SignedIn who, @Nullable String wrong, @Nullable String done) {
        AccountPage page = transactions.as(who.token(), client -> page(client, who, wrong, done));
        return new PageView("passkeys.jte", page, wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static AccountPage page(JdbcClient client, SignedIn who, @Nullable String wrong, @Nullable String done) {
        boolean hasPassword = client.sql(
                        "select exists (select from accounts.sign_in where person = ? and kind = 'password')")
                .param(who.person())
                .query(Boolean.class)
                .single();
        List<Passkey> kept = client.sql("""
                select subject, label, since::date::text as since, coalesce(used::date::text, '') as used
                from accounts.sign_in where person = ? and kind = 'passkey' order by since
                """)
                .param(who.person())
                .query((row, number) -> new Passkey(
                        row.getString("subject"),
                        row.getString("label"),
                        row.getString("since"),
                        row.getString("used")))
                .list();
        return new AccountPage(hasPassword, kept, wrong, done);
    }
}
