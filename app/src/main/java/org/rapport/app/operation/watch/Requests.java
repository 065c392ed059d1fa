package org.rapport.app.operation.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Stands around all that answers: counts by the template of a route, never by its path, and says what no page could. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Requests extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private final Metrics metrics;

    Requests(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        boolean isAnswered = false;
        try {
            chain.doFilter(request, response);
            isAnswered = true;
        } catch (ServletException | RuntimeException e) {
            Throwable cause = Objects.requireNonNullElse(NestedExceptionUtils.getRootCause(e), e);
            StackTraceElement[] trace = cause.getStackTrace();
            // its message may hold a row: Tomcat, which would tell it, is silenced in logback.xml
            LOG.error("{} at {}", cause.getClass().getSimpleName(), trace.length == 0 ? "" : trace[0]);
            throw e;
        } finally {
            metrics.answered(
                    METHODS.contains(request.getMethod()) ? request.getMethod() : "other",
                    route(request),
                    isAnswered ? response.getStatus() : HttpStatus.INTERNAL_SERVER_ERROR.value(),
                    Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private static String route(HttpServletRequest request) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return route == null ? "none" : route.toString();
    }
}
