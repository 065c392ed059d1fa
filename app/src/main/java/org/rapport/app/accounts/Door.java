package org.rapport.app.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapport.app.wall.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be asked and done before anybody is known: each by one function of the database, no table. */
@Component
class Door {

    private final Transactions transactions;
    private final Passwords passwords;

    Door(Transactions transactions, Passwords passwords) {
        this.transactions = transactions;
        this.passwords = passwords;
    }

    private record Kept(int person, String secret) {}

    /** Whose address and password these are; empty where they aren't, whether the address is known or not. */
    OptionalInt check(String address, String password) {
        Kept kept = transactions.<@Nullable Kept>atTheDoor(
                client -> client.sql("select person, secret from accounts.secret(?)")
                        .param(address.strip().toLowerCase(Locale.ROOT))
                        .query(Kept.class)
                        .optional()
                        .orElse(null));
        boolean right = passwords.matches(password, kept == null ? null : kept.secret);
        return right && kept != null ? OptionalInt.of(kept.person) : OptionalInt.empty();
    }

    /** The first admin; empty where there is one already. */
    OptionalInt found(String address, String name, String password) {
        String secret = passwords.encode(password);
        return person(client -> client.sql("select accounts.found(?, ?, ?)")
                .param(address.strip())
                .param(name.strip())
                .param(secret));
    }

    /** Uses a link up and sets the password; empty where it can't be used any more. */
    OptionalInt redeem(String code, String password) {
        String secret = passwords.encode(password);
        return person(client ->
                client.sql("select accounts.redeem(?, ?)").param(hash(code)).param(secret));
    }

    private OptionalInt person(Function<JdbcClient, JdbcClient.StatementSpec> call) {
        Integer person = transactions.<@Nullable Integer>atTheDoor(
                client -> call.apply(client).query(Integer.class).optional().orElse(null));
        return person == null ? OptionalInt.empty() : OptionalInt.of(person);
    }

    /** What the database keeps of a link's code. */
    static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
