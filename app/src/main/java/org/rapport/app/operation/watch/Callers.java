package org.rapport.app.operation.watch;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.rapport.app.database.Database;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Who may ask what monitors ask: this very machine, and whoever has the token. */
@Component
class Callers {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String BEARER = "Bearer ";

    private final boolean isBesideProxy;
    private final byte[] token;
    private final String url;

    Callers(
            Database database,
            @Value("${rapport.url}") String url,
            @Value("${server.tomcat.remoteip.internal-proxies:}") String proxy) {
        this.isBesideProxy = proxy.startsWith("127.") || proxy.contains(":1/");
        this.token = database.data().secret("metrics").getBytes(StandardCharsets.UTF_8);
        this.url = url;
    }

    boolean admits(HttpServletRequest request) {
        return hasToken(request) || isHere(request);
    }

    private boolean hasToken(HttpServletRequest request) {
        String told = request.getHeader(HttpHeaders.AUTHORIZATION);
        return told != null
                && told.startsWith(BEARER)
                && MessageDigest.isEqual(
                        told.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8), token);
    }

    /**
     * From this machine, and by a name of it: a page of elsewhere, open in a browser here, has another. Beside a proxy on this
     * machine nobody is: one that doesn't say for whom it asks can't be told from whoever asks here.
     */
    private boolean isHere(HttpServletRequest request) {
        return !isBesideProxy
                && Boolean.TRUE.equals(request.getAttribute(Peers.IS_HERE))
                && (HERE.contains(request.getServerName())
                        || (request.isSecure() && url.endsWith("://" + request.getHeader(HttpHeaders.HOST))));
    }
}
