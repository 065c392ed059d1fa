package org.rapport.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @Test
    void knowsAPasswordByWhatIsKeptOfIt() {
        String kept = passwords.encode("Herbst am Brocken");
        assertThat(passwords.matches("Herbst am Brocken", kept)).isTrue();
        assertThat(passwords.matches("Herbst am Brocken ", kept)).isFalse();
        assertThat(passwords.encode("Herbst am Brocken")).isNotEqualTo(kept);
    }

    /** What nobody has is of the same form, so that it is tried as any other is. */
    @Test
    void triesAPasswordOfNobodyAsAnyOther() {
        assertThat(Passwords.NOBODYS)
                .matches("\\{pbkdf2}[0-9a-f]+")
                .hasSameSizeAs(passwords.encode("Herbst am Brocken"));
        assertThat(passwords.matches("Herbst am Brocken", null)).isFalse();
    }
}
