package org.rapport.app.operation;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.app.database.Unusable;

/**
 * How browsers reach the pages.
 *
 * @param bind the machine's own address where it listens
 * @param port the port there
 * @param url the public address, without a path: what links, cookies, passkeys and the check of the host go by
 * @param certificate with which it ends https itself; null = it doesn't
 * @param proxy the one address from which https comes, ended there; null = none
 */
public record WayIn(
        InetAddress bind,
        int port,
        String url,
        @Nullable Certificate certificate,
        @Nullable InetAddress proxy) {

    private static final int BITS_A_BYTE = 8;

    /** This machine alone. */
    public static WayIn here(int port) {
        return new WayIn(InetAddress.ofLiteral("127.0.0.1"), port, "http://localhost:" + port, null, null);
    }

    /** The name of the host that browsers ask for. */
    public String host() {
        return URI.create(url).getHost();
    }

    /**
     * Looks at what it needs before anything is started.
     *
     * @throws Unusable where the certificate is no good
     */
    public void check(Clock clock) throws Unusable {
        if (certificate != null) {
            certificate.check(host(), clock);
        }
    }

    /** The same in the words of Spring Boot. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "server.address",
                bind.getHostAddress(),
                "server.port",
                String.valueOf(port),
                "rapport.url",
                url,
                "server.forward-headers-strategy",
                "none"));
        if (certificate != null) {
            properties.put("server.ssl.bundle", "own");
            properties.put("spring.ssl.bundle.pem.own.keystore.certificate", "file:" + certificate.chain());
            properties.put("spring.ssl.bundle.pem.own.keystore.private-key", "file:" + certificate.key());
            properties.put("spring.ssl.bundle.pem.own.options.enabled-protocols", "TLSv1.3,TLSv1.2");
            properties.put("spring.ssl.bundle.pem.own.reload-on-update", "true"); // a renewed one needs no restart
        }
        if (proxy != null) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", alone(proxy));
            properties.put("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For");
            properties.put("server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto");
            properties.put("server.tomcat.remoteip.host-header", ""); // the host is what Host says
            properties.put("server.tomcat.remoteip.port-header", "");
        }
        return properties;
    }

    /** A network of one address. */
    private static String alone(InetAddress address) {
        return address.getHostAddress() + "/" + address.getAddress().length * BITS_A_BYTE;
    }
}
