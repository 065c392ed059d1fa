package org.rapport.app.accounts.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Checks what a browser says of a passkey, as WebAuthn Level 3 §7.1 and §7.2 order; the person has to be verified by it. */
@Component
class Ceremony {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);
    private final Challenges challenges;
    private final String origin;

    Ceremony(Challenges challenges, @Value("${rapport.url}") String url) {
        this.challenges = challenges;
        this.origin = url;
    }

    /**
     * A passkey as it is kept.
     *
     * @param id by which the browser names it
     * @param key its public key
     * @param counter how often it signed, by its own account; 0 where it doesn't count
     */
    record Passkey(String id, String key, long counter) {}

    /** Whose passkeys are these: the name of the host, without port. */
    String party() {
        return URI.create(origin).getHost();
    }

    /** The passkey that was made; empty where what came is no proof of one. */
    Optional<Passkey> made(String purpose, String answer) {
        return read(() -> manager.parseRegistrationResponseJSON(answer))
                .filter(data -> isProof(purpose, data))
                .map(RegistrationData::getAttestationObject)
                .map(made -> passkey(made.getAuthenticatorData()));
    }

    private boolean isProof(String purpose, RegistrationData data) {
        byte[] challenge = challenge(data.getCollectedClientData());
        return challenges.isOpen(purpose, challenge)
                && holds(() -> manager.verify(data, new RegistrationParameters(server(challenge), null, true, true)))
                && challenges.use(challenge);
    }

    /** What the library can read; whatever it stumbles over otherwise is no passkey. */
    private static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean holds(Runnable check) {
        try {
            check.run();
            return true;
        } catch (VerificationException e) {
            return false;
        }
    }

    private Passkey passkey(AuthenticatorData<RegistrationExtensionAuthenticatorOutput> made) {
        AttestedCredentialData key = Objects.requireNonNull(made.getAttestedCredentialData());
        return new Passkey(
                TEXT.encodeToString(key.getCredentialId()),
                TEXT.encodeToString(keys.convert(key)),
                made.getSignCount());
    }

    /**
     * The passkey that was used, with its new counter; empty where what came is no proof of it.
     *
     * @param known finds the passkey of an id
     */
    Optional<Passkey> used(String purpose, String answer, Function<String, Optional<Passkey>> known) {
        return read(() -> manager.parseAuthenticationResponseJSON(answer))
                .filter(data -> challenges.isOpen(purpose, challenge(data.getCollectedClientData())))
                .flatMap(data -> known.apply(TEXT.encodeToString(data.getCredentialId()))
                        .filter(passkey -> isProof(data, passkey))
                        .map(passkey -> new Passkey(passkey.id, passkey.key, signs(data))));
    }

    private boolean isProof(AuthenticationData data, Passkey passkey) {
        byte[] challenge = challenge(data.getCollectedClientData());
        return holds(() -> manager.verify(
                        data, new AuthenticationParameters(server(challenge), kept(passkey), null, true, true)))
                && challenges.use(challenge);
    }

    private static long signs(AuthenticationData data) {
        return Objects.requireNonNull(data.getAuthenticatorData()).getSignCount();
    }

    private CredentialRecordImpl kept(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                passkey.counter,
                keys.convert(Base64.getUrlDecoder().decode(passkey.key)),
                null,
                null,
                null,
                null);
    }

    private static byte[] challenge(@Nullable CollectedClientData said) {
        return said == null ? new byte[0] : said.getChallenge().getValue();
    }

    private ServerProperty server(byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(origin))
                .rpId(party())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }
}
