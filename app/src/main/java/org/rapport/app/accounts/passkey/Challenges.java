package org.rapport.app.accounts.passkey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * What a passkey has to sign: for one purpose, for five minutes, once. A challenge carries its own proof, so that whoever asks
 * for millions of them fills no memory; kept are only those that were used, until they end.
 */
@Component
class Challenges {

    static final Duration VALID = Duration.ofMinutes(5);
    private static final int RANDOM_BYTES = 24;
    private static final int HEAD_BYTES = RANDOM_BYTES + Long.BYTES;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key = bytes(32);
    private final Map<String, Instant> used = new HashMap<>();
    private final Clock clock;

    Challenges(Clock clock) {
        this.clock = clock;
    }

    /** A new one for that purpose, such as signing in. */
    byte[] issue(String purpose) {
        byte[] head = ByteBuffer.allocate(HEAD_BYTES)
                .put(bytes(RANDOM_BYTES))
                .putLong(clock.instant().plus(VALID).toEpochMilli())
                .array();
        byte[] proof = proof(purpose, head);
        byte[] challenge = Arrays.copyOf(head, HEAD_BYTES + proof.length);
        System.arraycopy(proof, 0, challenge, HEAD_BYTES, proof.length);
        return challenge;
    }

    /** Whether it was issued for that purpose, hasn't ended, and wasn't used. */
    synchronized boolean isOpen(String purpose, byte[] challenge) {
        return challenge.length > HEAD_BYTES
                && MessageDigest.isEqual(
                        proof(purpose, Arrays.copyOf(challenge, HEAD_BYTES)),
                        Arrays.copyOfRange(challenge, HEAD_BYTES, challenge.length))
                && until(challenge).isAfter(clock.instant())
                && !used.containsKey(HexFormat.of().formatHex(challenge));
    }

    /** Uses it up, after what was signed with it has proved right; false where somebody was quicker. */
    synchronized boolean use(byte[] challenge) {
        used.values().removeIf(until -> !until.isAfter(clock.instant()));
        return used.putIfAbsent(HexFormat.of().formatHex(challenge), until(challenge)) == null;
    }

    private static Instant until(byte[] challenge) {
        return Instant.ofEpochMilli(ByteBuffer.wrap(challenge).getLong(RANDOM_BYTES));
    }

    private byte[] proof(String purpose, byte[] head) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(head);
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
