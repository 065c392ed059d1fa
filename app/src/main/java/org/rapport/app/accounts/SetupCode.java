package org.rapport.app.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.rapport.app.database.Database;
import org.rapport.app.wall.Transactions;
import org.springframework.stereotype.Component;

/** The code that shows who may make the first admin: it stands on the terminal and in the data folder, nowhere else. */
@Component
public class SetupCode {

    private static final String SECRET = "setup";

    private final Database database;
    private final Transactions transactions;

    SetupCode(Database database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** The code while there is no admin. */
    public Optional<String> current() {
        boolean hasAdmin = transactions.atTheDoor(client ->
                client.sql("select accounts.has_admin()").query(Boolean.class).single());
        return hasAdmin ? Optional.empty() : Optional.of(database.data().secret(SECRET));
    }

    /** Whether that is the code, and there still is one; takes the same time for any text of its length. */
    boolean isRight(String code) {
        return current()
                .filter(right -> MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.UTF_8), code.strip().getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }
}
