package org.rapport.app.accounts;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords as what checks them: slow to try, and as slow for somebody who doesn't exist. */
@Component
public final class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final String METHOD = "pbkdf2";
    /** As long as any that is kept, so that holding a password against it takes as long; it is no password's. */
    static final String NOBODYS = "{" + METHOD + "}" + "0".repeat(96);

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            METHOD, Map.of(METHOD, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

    /** Whether it is long enough to be kept; how it is made up is its owner's affair. */
    public static boolean isLongEnough(String password) {
        return password.length() >= SHORTEST && password.length() <= LONGEST;
    }

    /** What is kept of it. */
    public String encode(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** Whether it is the password; null = there is no such person, which takes as long. */
    public boolean matches(String password, @Nullable String kept) {
        boolean right = password.length() <= LONGEST && encoder.matches(password, kept == null ? NOBODYS : kept);
        return right && kept != null;
    }
}
