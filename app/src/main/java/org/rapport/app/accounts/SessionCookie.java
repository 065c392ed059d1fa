package org.rapport.app.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie of a session: for this origin alone, unseen by scripts, gone with its session. */
@Component
class SessionCookie {

    static final String NAME = "session";

    private final boolean isSecure;

    SessionCookie(@Value("${rapport.url}") String url) {
        this.isSecure = url.startsWith("https:");
    }

    void set(HttpServletResponse response, String value) {
        send(response, value, Sessions.LENGTH);
    }

    void remove(HttpServletResponse response) {
        send(response, "", Duration.ZERO);
    }

    private void send(HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(isSecure)
                .sameSite("Strict")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
