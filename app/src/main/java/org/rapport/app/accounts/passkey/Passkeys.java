package org.rapport.app.accounts.passkey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rapport.app.accounts.Founding.Founder;
import org.rapport.app.accounts.passkey.Ceremony.Passkey;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.springframework.stereotype.Component;

/** Where passkeys are kept: of each its id and public key, nothing that could sign. */
@Component
class Passkeys {

    private static final String SIGN_IN = "sign-in";
    private static final String FOUNDING = "founding";

    private final Transactions transactions;
    private final Ceremony ceremony;

    Passkeys(Transactions transactions, Ceremony ceremony) {
        this.transactions = transactions;
        this.ceremony = ceremony;
    }

    private record Kept(int person, String secret, long counter) {}

    /** What a challenge is for that a person's new passkey signs. */
    static String making(SignedIn who) {
        return "making " + who.person();
    }

    /** What a challenge is for that a passkey signs to come in. */
    static String signingIn() {
        return SIGN_IN;
    }

    /** What a challenge is for that the first admin's passkey signs. */
    static String founding() {
        return FOUNDING;
    }

    /** The passkey that was made for the first admin; empty where what came is no proof of one. */
    Optional<Passkey> founding(String answer) {
        return ceremony.made(FOUNDING, answer);
    }

    /** The first admin, who comes in with that passkey; empty where there is one already. */
    OptionalInt found(Founder founder, Passkey passkey) {
        Integer person = transactions.<@Nullable Integer>atTheDoor(
                client -> client.sql("select accounts.found_by_passkey(?, ?, ?, ?, ?)")
                        .param(founder.email().strip())
                        .param(founder.name().strip())
                        .param(passkey.id())
                        .param(passkey.key())
                        .param(passkey.counter())
                        .query(Integer.class)
                        .optional()
                        .orElse(null));
        return person == null ? OptionalInt.empty() : OptionalInt.of(person);
    }

    /** Ids of the passkeys that somebody has already. */
    List<String> ids(SignedIn who) {
        return transactions.as(
                who.token(),
                client -> client.sql("select subject from accounts.sign_in where person = ? and kind = 'passkey'")
                        .param(who.person())
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    /** Keeps a passkey that was made; false where what came is no proof of one. */
    boolean keep(SignedIn who, String answer, String label) {
        Optional<Passkey> made = ceremony.made(making(who), answer);
        made.ifPresent(passkey -> transactions.as(
                who.token(),
                client -> client.sql("""
                        insert into accounts.sign_in (person, kind, subject, secret, counter, label) values (?, 'passkey', ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .param(who.person())
                        .param(passkey.id())
                        .param(passkey.key())
                        .param(passkey.counter())
                        .param(label)
                        .update()));
        return made.isPresent();
    }

    /** Whose passkey signed; empty where none did, whatever the reason. */
    OptionalInt check(String answer) {
        int[] owner = {0};
        Optional<Passkey> used = ceremony.used(SIGN_IN, answer, id -> {
            Kept kept = find(id);
            owner[0] = kept == null ? 0 : kept.person;
            return Optional.ofNullable(kept).map(one -> new Passkey(id, one.secret, one.counter));
        });
        return used.isPresent() && tell(owner[0], used.get()) ? OptionalInt.of(owner[0]) : OptionalInt.empty();
    }

    private @Nullable Kept find(String id) {
        return transactions.<@Nullable Kept>atTheDoor(
                client -> client.sql("select person, secret, counter from accounts.passkey(?) limit 1")
                        .param(id)
                        .query(Kept.class)
                        .optional()
                        .orElse(null));
    }

    private boolean tell(int person, Passkey used) {
        return transactions.atTheDoor(client -> client.sql("select accounts.passkey_used(?, ?, ?)")
                .param(person)
                .param(used.id())
                .param(used.counter())
                .query(Boolean.class)
                .single());
    }
}
