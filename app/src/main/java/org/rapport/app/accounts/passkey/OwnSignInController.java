package org.rapport.app.accounts.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.app.accounts.passkey.AccountPage.Passkey;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.Days;
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
    View page(@AuthenticationPrincipal SignedIn who, Locale language) {
        return view(who, language, null, null);
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
            @RequestParam(defaultValue = "") String label,
            Locale language) {
        String called = label.strip().replaceAll("\\p{Cntrl}", "");
        boolean kept = passkeys.keep(who, credential, called.substring(0, Math.min(LONGEST_LABEL, called.length())));
        return kept ? view(who, language, null, "passkey.kept") : view(who, language, "passkey.wrong", null);
    }

    @PostMapping("/account/passkeys/removal")
    View remove(@AuthenticationPrincipal SignedIn who, @RequestParam String id, Locale language) {
        if (!transactions
                .as(who.token(), client -> page(client, who, language, null, null))
                .canLose()) {
            return view(who, language, "passkey.last", null);
        }
        transactions.as(
                who.token(),
                client -> client.sql(
                                "delete from accounts.sign_in where person = ? and kind = 'passkey' and subject = ?")
                        .param(who.person())
                        .param(id)
                        .update());
        return view(who, language, null, "passkey.removed");
    }

    @PostMapping("/account/password")
    View change(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String old,
            @RequestParam String password,
            Locale language) {
        String wrong = passwords.change(who, old, password);
        return view(who, language, wrong, wrong == null ? "password.changed" : null);
    }

    private View view(SignedIn who, Locale language, @Nullable String wrong, @Nullable String done) {
        AccountPage page = transactions.as(who.token(), client -> page(client, who, language, wrong, done));
        return new PageView("passkeys.jte", page, wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static AccountPage page(
            JdbcClient client, SignedIn who, Locale language, @Nullable String wrong, @Nullable String done) {
        boolean hasPassword = client.sql(
                        "select exists (select from accounts.sign_in where person = ? and kind = 'password')")
                .param(who.person())
                .query(Boolean.class)
                .single();
        List<Passkey> kept = client.sql("""
                select subject, label, since::date as since, used::date as used, current_date as today
                from accounts.sign_in where person = ? and kind = 'passkey' order by since
                """)
                .param(who.person())
                .query((row, number) -> new Passkey(
                        row.getString("subject"),
                        row.getString("label"),
                        Objects.requireNonNull(day(row, "since", language)),
                        Objects.requireNonNullElse(day(row, "used", language), "")))
                .list();
        return new AccountPage(hasPassword, kept, wrong, done);
    }

    private static @Nullable String day(ResultSet row, String column, Locale language) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : Days.say(day, row.getObject("today", LocalDate.class), language);
    }
}
