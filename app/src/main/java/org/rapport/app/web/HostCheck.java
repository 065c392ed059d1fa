package org.rapport.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers at one address only, and encrypted where that address is: a page of somebody else's name that leads here (DNS
 * rebinding) gets nothing, nor does who goes past the proxy that ends https. What monitors ask is checked where it is told.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class HostCheck extends OncePerRequestFilter {

    private static final Set<String> FOR_MONITORS = Set.of("/health", "/metrics");

    private final String url;
    private final Set<String> authorities;
    private final boolean isEncrypted;
    private final Refusals refusals;

    HostCheck(@Value("${rapport.url}") String url, Refusals refusals) {
        this.refusals = refusals;
        URI open = URI.create(url);
        this.url = url;
        this.isEncrypted = "https".equals(open.getScheme());
        this.authorities =
                open.getPort() < 0 ? Set.of(open.getHost(), open.getHost() + ":443") : Set.of(open.getAuthority());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForMonitors(request) || isAsked(request)) {
            chain.doFilter(request, response);
            return;
        }
        refusals.tell(Refusals.Kind.HOST);
        response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println("Rapport: " + url);
        if (isEncrypted) {
            response.getWriter().println("(proxy: Host, X-Forwarded-For, X-Forwarded-Proto)");
        }
    }

    /** Whether it is one of the few addresses that answer also when the database doesn't, and look after themselves. */
    public static boolean isForMonitors(HttpServletRequest request) {
        return FOR_MONITORS.contains(request.getRequestURI());
    }

    private boolean isAsked(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return host != null
                && authorities.contains(host.toLowerCase(Locale.ROOT))
                && (request.isSecure() || !isEncrypted);
    }
}
