package org.rapport.app.operation.watch;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Answers monitors. */
@Controller
class MonitorController {

    private static final MediaType WORDS = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final MediaType NUMBERS = MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

    private final Callers callers;
    private final Health health;
    private final Metrics metrics;

    MonitorController(Callers callers, Health health, Metrics metrics) {
        this.callers = callers;
        this.health = health;
        this.metrics = metrics;
    }

    /** In plain words; 503 where something is wrong. */
    @GetMapping("/health")
    ResponseEntity<String> health(HttpServletRequest request, Locale language) {
        return answer(request, () -> {
            Health.State state = health.look();
            return ResponseEntity.status(state.isGood() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(WORDS)
                    .body(state.text(language));
        });
    }

    @GetMapping("/metrics")
    ResponseEntity<String> metrics(HttpServletRequest request) {
        return answer(
                request,
                () -> ResponseEntity.ok()
                        .contentType(NUMBERS)
                        .cacheControl(CacheControl.noStore())
                        .body(metrics.text()));
    }

    private ResponseEntity<String> answer(HttpServletRequest request, Supplier<ResponseEntity<String>> answer) {
        return callers.admits(request)
                ? answer.get()
                : ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .contentType(WORDS)
                        .body("Authorization: Bearer\n");
    }
}
