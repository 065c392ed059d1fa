package org.rapport.app.accounts.passkey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rapport.app.database.Database;
import org.rapport.app.web.SignedIn;
import org.springframework.stereotype.Component;

/** What a browser is asked for, in the words of WebAuthn's JSON. */
@Component
class Options {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final List<Integer> ALGORITHMS = List.of(-7, -257, -8); // ES256, RS256, EdDSA

    private final Challenges challenges;
    private final Ceremony ceremony;
    private final String key;

    Options(Challenges challenges, Ceremony ceremony, Database database) {
        this.challenges = challenges;
        this.ceremony = ceremony;
        this.key = database.data().secret("sessions");
    }

    /** To come in: whichever passkey of this house the browser has; nobody's name is asked or told. */
    Map<String, Object> toSignIn() {
        return Map.of(
                "challenge", TEXT.encodeToString(challenges.issue(Passkeys.signingIn())),
                "rpId", ceremony.party(),
                "userVerification", "required",
                "timeout", Challenges.VALID.toMillis());
    }

    /** To make one more passkey for that person, on a device that has none yet. */
    Map<String, Object> toMake(SignedIn who, List<String> known) {
        return toMake(Passkeys.making(who), new User("person " + who.person(), who.name()), known);
    }

    /** To make the passkey of the first admin, of whom nothing is known yet. */
    Map<String, Object> toFound() {
        return toMake(Passkeys.founding(), new User("founder", "Rapport"), List.of());
    }

    /** Whose passkey it is to be: what tells them from others of the house, and what their device calls them. */
    private record User(String told, String name) {}

    private Map<String, Object> toMake(String purpose, User user, List<String> known) {
        return Map.of(
                "challenge", TEXT.encodeToString(challenges.issue(purpose)),
                "rp", Map.of("id", ceremony.party(), "name", "Rapport"),
                "user", Map.of("id", handle(user), "name", user.name, "displayName", user.name),
                "pubKeyCredParams",
                        ALGORITHMS.stream()
                                .map(algorithm -> Map.of("type", "public-key", "alg", algorithm))
                                .toList(),
                "excludeCredentials",
                        known.stream()
                                .map(id -> Map.of("type", "public-key", "id", id))
                                .toList(),
                "authenticatorSelection", Map.of("residentKey", "required", "userVerification", "required"),
                "attestation", "none",
                "timeout", Challenges.VALID.toMillis());
    }

    /** By what a device tells this person's passkeys from another's; tells nothing itself. */
    private String handle(User user) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return TEXT.encodeToString(mac.doFinal(user.told.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
