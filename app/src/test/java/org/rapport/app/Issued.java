package org.rapport.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that vouches for itself, made by the JDK's keytool, as the PEM files that an operator has. */
final class Issued {

    private static final char[] PASSWORD = "changeit".toCharArray();

    final Path certificate;
    final Path key;
    private final KeyStore store;

    private Issued(Path certificate, Path key, KeyStore store) {
        this.certificate = certificate;
        this.key = key;
        this.store = store;
    }

    /** For those hosts, an elliptic key, for a year from now on. */
    static Issued to(Path folder, String hosts) throws IOException, GeneralSecurityException, InterruptedException {
        return to(folder, hosts, List.of("-keyalg", "EC", "-validity", "365"));
    }

    /** The same with keytool's own words for kind of key and time. */
    static Issued to(Path folder, String hosts, List<String> more)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path file = Files.createTempDirectory(folder, "issued").resolve("store.p12");
        List<String> call = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                String.valueOf(PASSWORD),
                                "-dname",
                                "CN=Muster",
                                "-ext",
                                "san=" + hosts),
                        more.stream())
                .toList();
        int code = new ProcessBuilder(call)
                .redirectOutput(file.resolveSibling("log").toFile())
                .redirectErrorStream(true)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(Files.readString(file.resolveSibling("log")));
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        Certificate certificate = store.getCertificate("mykey");
        Key key = store.getKey("mykey", PASSWORD);
        return new Issued(
                pem(file.resolveSibling("certificate.pem"), "CERTIFICATE", certificate.getEncoded()),
                pem(file.resolveSibling("key.pem"), "PRIVATE KEY", key.getEncoded()),
                store);
    }

    private static Path pem(Path file, String what, byte[] bytes) throws IOException {
        return Files.writeString(
                file,
                "-----BEGIN " + what + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what
                        + "-----\n");
    }

    /** Of whoever serves with it, or trusts it alone. */
    SSLContext context() throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try {
            trusted.load(null, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        trusted.setCertificateEntry("issued", store.getCertificate("mykey"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
