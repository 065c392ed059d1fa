package org.rapport.app.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.rapport.app.database.Unusable;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * What proves to browsers that they are where they wanted to be; read as the web server reads it.
 *
 * @param chain a PEM file: the certificate first, then those that vouch for it
 * @param key a PEM file: its private key, without a passphrase
 */
public record Certificate(Path chain, Path key) {

    /** Subject alternative names of this kind are names of hosts (RFC 5280, 4.2.1.6). */
    private static final int HOST_NAME = 2;

    private static final byte[] PROBE = {1, 2, 3};

    /**
     * Until when it holds.
     *
     * @param host whom it has to name
     * @throws Unusable where a browser would refuse it, or it can't be served at all
     */
    public Instant check(String host, Clock clock) throws Unusable {
        X509Certificate certificate = certificate();
        if (!fits(certificate.getPublicKey())) {
            throw new Unusable("certificate.mismatch", key.toString(), chain.toString());
        }
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        if (until.isBefore(clock.instant())) {
            throw new Unusable("certificate.expired", chain.toString(), until.toString());
        }
        if (from.isAfter(clock.instant())) {
            throw new Unusable("certificate.early", chain.toString(), from.toString());
        }
        List<String> names = names(certificate);
        if (names.stream().noneMatch(name -> isFor(name, host))) {
            throw new Unusable("certificate.host", chain.toString(), host, String.join(", ", names));
        }
        return until;
    }

    private X509Certificate certificate() throws Unusable {
        try {
            return Objects.requireNonNull(PemContent.load(chain).getCertificates())
                    .getFirst();
        } catch (IOException | RuntimeException e) {
            throw new Unusable("certificate.unreadable", chain.toString());
        }
    }

    private boolean fits(PublicKey other) throws Unusable {
        PrivateKey own;
        try {
            own = Objects.requireNonNull(PemContent.load(key).getPrivateKey());
        } catch (IOException | RuntimeException e) {
            throw new Unusable("certificate.key", key.toString());
        }
        try {
            String way = way(own.getAlgorithm());
            Signature signature = Signature.getInstance(way);
            signature.initSign(own);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            Signature check = Signature.getInstance(way);
            check.initVerify(other);
            check.update(PROBE);
            return check.verify(signed);
        } catch (GeneralSecurityException e) {
            return false; // of another kind
        }
    }

    private static String way(String algorithm) {
        return switch (algorithm) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> algorithm;
        };
    }

    private static List<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name -> name.getFirst().equals(HOST_NAME))
                            .map(name -> String.valueOf(name.getLast()).toLowerCase(Locale.ROOT))
                            .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** A star stands for one part of a name, the first (RFC 9525, 6.3). */
    private static boolean isFor(String name, String host) {
        return name.equals(host)
                || (name.startsWith("*.")
                        && host.indexOf('.') > 0
                        && name.substring(1).equals(host.substring(host.indexOf('.'))));
    }
}
