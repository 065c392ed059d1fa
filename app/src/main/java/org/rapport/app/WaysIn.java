package org.rapport.app;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapport.app.database.Unusable;
import org.rapport.app.operation.Certificate;
import org.rapport.app.operation.WayIn;
import org.rapport.files.Arguments;

/** The way in that a call asks for; one that would let passwords go by unencrypted is refused. */
final class WaysIn {

    static final List<List<String>> OPTIONS = List.of(
            List.of("bind", "ADDRESS"),
            List.of("url", "URL"),
            List.of("certificate", "FILE"),
            List.of("key", "FILE"),
            List.of("behind-proxy", "ADDRESS"));

    private static final int DEFAULT_PORT = 8080;
    private static final int MOST_PORT = 65_535;
    private static final int HTTPS = 443;
    private static final Pattern NUMBERS = Pattern.compile("\\[.*|[0-9.]+");

    private final Arguments arguments;

    private WaysIn(Arguments arguments) {
        this.arguments = arguments;
    }

    /** What the call says, or what it leaves out: this machine alone. */
    static WayIn read(Arguments arguments) throws Unusable {
        return new WaysIn(arguments).read();
    }

    private WayIn read() throws Unusable {
        String url = arguments.last("url");
        Certificate certificate = certificate();
        InetAddress proxy = address("behind-proxy");
        if (certificate != null && proxy != null) {
            throw new Unusable("wrong.way.both");
        }
        boolean isEncrypted = certificate != null || proxy != null;
        if (url == null && !isEncrypted && !arguments.has("bind")) {
            return WayIn.here(port(DEFAULT_PORT));
        }
        if (url == null || !isEncrypted) {
            throw new Unusable(
                    arguments.has("bind") ? "wrong.bind" : isEncrypted ? "wrong.way.url" : "wrong.url.alone");
        }
        URI open = url(url);
        int wanted = open.getPort() < 0 ? HTTPS : open.getPort();
        return new WayIn(
                Objects.requireNonNullElse(address("bind"), InetAddress.ofLiteral("127.0.0.1")),
                port(certificate == null ? DEFAULT_PORT : wanted),
                open.toString(),
                certificate,
                proxy);
    }

    private @Nullable Certificate certificate() throws Unusable {
        String chain = arguments.last("certificate");
        String key = arguments.last("key");
        if (chain == null && key == null) {
            return null;
        }
        if (chain == null || key == null) {
            throw new Unusable("wrong.certificate");
        }
        return new Certificate(Path.of(chain).toAbsolutePath(), Path.of(key).toAbsolutePath());
    }

    private @Nullable InetAddress address(String option) throws Unusable {
        String told = arguments.last(option);
        try {
            return told == null ? null : InetAddress.ofLiteral(told);
        } catch (IllegalArgumentException e) {
            throw new Unusable("wrong.address", "--" + option, told);
        }
    }

    /** As a browser writes it: small letters, no path, no port that goes without saying. */
    private static URI url(String told) throws Unusable {
        try {
            URI url = new URI(told.toLowerCase(Locale.ROOT));
            boolean isPlain = List.of("", "/").contains(String.valueOf(url.getPath()))
                    && url.getUserInfo() == null
                    && url.getQuery() == null
                    && url.getFragment() == null;
            if (isPlain && "https".equals(url.getScheme()) && isName(url.getHost()) && url.getPort() <= MOST_PORT) {
                int port = url.getPort() == HTTPS ? -1 : url.getPort();
                return new URI("https", null, url.getHost(), port, null, null, null);
            }
        } catch (URISyntaxException e) {
            // refused below, with what to write instead
        }
        throw new Unusable("wrong.url", told);
    }

    /** Passkeys belong to a name, never to a number. */
    private static boolean isName(@Nullable String host) {
        return host != null && !NUMBERS.matcher(host).matches();
    }

    private int port(int otherwise) throws Unusable {
        String told = arguments.last("port");
        try {
            int port = told == null ? otherwise : Integer.parseInt(told);
            if (port >= 1 && port <= MOST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // refused below, with what to write instead
        }
        throw new Unusable("wrong.port", String.valueOf(told));
    }
}
