package org.rapport.app.operation;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A stream that only a passphrase opens: AES-256-GCM in chunks, the key by PBKDF2 (HMAC-SHA-256). Each chunk is bound to its
 * place and to whether it is the last, so that nothing can be cut off, left out or put elsewhere without being noticed.
 */
final class Vault {

    static final byte[] MARK = "RAPPORT1".getBytes(StandardCharsets.US_ASCII);

    private static final int ROUNDS = 600_000;
    private static final int SALT = 16;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int NONCE = 12;
    private static final int CHUNK = 1 << 16;

    private Vault() {}

    /** A chunk that can't be opened: the first one by a wrong passphrase, any by damage. */
    static final class Sealed extends IOException {
        private static final long serialVersionUID = 1L;
        private final boolean isFirst;

        Sealed(boolean isFirst, Throwable cause) {
            super(isFirst ? "the first chunk can't be opened" : "a chunk can't be opened", cause);
            this.isFirst = isFirst;
        }

        boolean isFirst() {
            return isFirst;
        }
    }

    /** Writes what it is given, sealed, to that stream; whole only once it is closed. */
    static OutputStream sealing(OutputStream out, char[] passphrase) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        DataOutputStream data = new DataOutputStream(out);
        data.write(MARK);
        data.write(salt);
        data.writeInt(ROUNDS);
        return new Sealing(data, key(passphrase, salt, ROUNDS));
    }

    /**
     * What was sealed.
     *
     * @throws EOFException where it isn't whole
     * @throws Sealed where the passphrase is wrong, or something was changed
     */
    static InputStream opening(InputStream in, char[] passphrase) throws IOException {
        DataInputStream data = new DataInputStream(in);
        byte[] mark = data.readNBytes(MARK.length);
        if (!Arrays.equals(mark, MARK)) {
            throw new IOException("no backup");
        }
        byte[] salt = new byte[SALT];
        data.readFully(salt);
        int rounds = data.readInt();
        if (rounds < 1 || rounds > 100 * ROUNDS) {
            throw new IOException("no backup");
        }
        return new Opening(data, key(passphrase, salt, rounds));
    }

    private static SecretKeySpec key(char[] passphrase, byte[] salt, int rounds) {
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(passphrase, salt, rounds, KEY_BITS))
                    .getEncoded();
            return new SecretKeySpec(key, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] run(int mode, SecretKeySpec key, long place, boolean isLast, byte[] bytes)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce =
                ByteBuffer.allocate(NONCE).putInt(isLast ? 1 : 0).putLong(place).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher.doFinal(bytes);
    }

    /** Seals chunk by chunk. */
    private static final class Sealing extends OutputStream {
        private final DataOutputStream out;
        private final SecretKeySpec key;
        private final ByteArrayOutputStream chunk = new ByteArrayOutputStream(CHUNK);
        private long place;
        private boolean isClosed;

        Sealing(DataOutputStream out, SecretKeySpec key) {
            this.out = out;
            this.key = key;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int at = from;
            while (at < from + length) {
                if (chunk.size() == CHUNK) {
                    flush(false);
                }
                int fits = Math.min(CHUNK - chunk.size(), from + length - at);
                chunk.write(bytes, at, fits);
                at += fits;
            }
        }

        private void flush(boolean isLast) throws IOException {
            try {
                byte[] sealed = run(Cipher.ENCRYPT_MODE, key, place++, isLast, chunk.toByteArray());
                out.writeInt(isLast ? -sealed.length : sealed.length);
                out.write(sealed);
                chunk.reset();
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            if (!isClosed) {
                isClosed = true;
                flush(true);
                out.close();
            }
        }
    }

    /** Opens chunk by chunk. */
    private static final class Opening extends InputStream {
        private final DataInputStream in;
        private final SecretKeySpec key;
        private byte[] chunk = new byte[0];
        private int at;
        private long place;
        private boolean isLast;

        Opening(DataInputStream in, SecretKeySpec key) {
            this.in = in;
            this.key = key;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            while (at == chunk.length) {
                if (isLast) {
                    return -1;
                }
                next();
            }
            int fits = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, bytes, from, fits);
            at += fits;
            return fits;
        }

        private void next() throws IOException {
            int length = in.readInt();
            isLast = length < 0;
            int size = Math.abs(length);
            if (size > CHUNK + TAG_BITS / Byte.SIZE) {
                throw new Sealed(false, new IOException("a chunk of " + size + " bytes"));
            }
            byte[] sealed = new byte[size];
            in.readFully(sealed);
            try {
                chunk = run(Cipher.DECRYPT_MODE, key, place, isLast, sealed);
                place++;
                at = 0;
            } catch (GeneralSecurityException e) {
                throw new Sealed(place == 0, e);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
