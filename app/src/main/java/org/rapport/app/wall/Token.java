package org.rapport.app.wall;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a transaction proves its person with: made from the cookie with a key that lies in the data folder, so that neither
 * the database nor a log of it yields a cookie.
 *
 * @param text 256 bits in hexadecimal digits; empty = nobody
 */
public record Token(String text) {

    /** Who isn't signed in. */
    public static final Token NOBODY = new Token("");

    /** The token of a cookie. */
    public static Token of(String cookie, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new Token(HexFormat.of().formatHex(mac.doFinal(cookie.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the database keeps of it. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells nothing, wherever it is written. */
    @Override
    public String toString() {
        return equals(NOBODY) ? "nobody" : "somebody";
    }
}
