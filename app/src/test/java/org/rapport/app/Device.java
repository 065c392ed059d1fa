package org.rapport.app;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/** A device with a passkey in it: makes and uses it as WebAuthn says, with a real key and real signatures. */
final class Device {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int PRESENT_AND_VERIFIED = 0x05;
    private static final int WITH_KEY = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private final String origin;
    private int signed;

    Device(String origin) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.keys = generator.generateKeyPair();
        this.origin = origin;
        new SecureRandom().nextBytes(id);
    }

    /** The challenge in what a browser was asked for. */
    static String challenge(String options) {
        return options.replaceAll("(?s).*\"challenge\":\"([^\"]+)\".*", "$1");
    }

    /** What the browser says of a new passkey. */
    String make(String challenge) throws GeneralSecurityException {
        byte[] data = data(PRESENT_AND_VERIFIED | WITH_KEY, key());
        byte[] object = bytes(
                HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a0686175746844617461"),
                ByteBuffer.allocate(3)
                        .put((byte) 0x59)
                        .putShort((short) data.length)
                        .array(),
                data);
        return answer(
                client("webauthn.create", challenge), "\"attestationObject\":\"" + TEXT.encodeToString(object) + "\"");
    }

    /** What the browser says of the passkey when it is used. */
    String sign(String challenge) throws GeneralSecurityException {
        signed++;
        byte[] data = data(PRESENT_AND_VERIFIED, new byte[0]);
        byte[] client = client("webauthn.get", challenge);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return answer(
                client,
                "\"authenticatorData\":\"%s\",\"signature\":\"%s\""
                        .formatted(TEXT.encodeToString(data), TEXT.encodeToString(signature.sign())));
    }

    /** The same device with an older counter, as a copy of it would have. */
    Device copied() {
        signed = 0;
        return this;
    }

    private String answer(byte[] client, String more) {
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"%2$s",%3$s}}""".formatted(TEXT.encodeToString(id), TEXT.encodeToString(client), more);
    }

    private byte[] client(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(int flags, byte[] more) throws GeneralSecurityException {
        return bytes(
                sha256("localhost".getBytes(StandardCharsets.UTF_8)),
                ByteBuffer.allocate(5).put((byte) flags).putInt(signed).array(),
                more);
    }

    /** Kind of device, length and bytes of the id, and the public key as COSE writes it. */
    private byte[] key() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return bytes(
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                HexFormat.of().parseHex("a5010203262001215820"),
                number(key.getW().getAffineX()),
                HexFormat.of().parseHex("225820"),
                number(key.getW().getAffineY()));
    }

    private static byte[] number(BigInteger number) {
        return HexFormat.of().parseHex("%064x".formatted(number));
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
