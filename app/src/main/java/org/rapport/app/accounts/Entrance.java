package org.rapport.app.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rapport.app.web.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Lets people in whose secret was checked. The session's cookie is for this origin alone, unseen by scripts, gone with its
 * session.
 */
@Component
public class Entrance {

    static final String NAME = "session";

    private final Sessions sessions;
    private final boolean isSecure;

    Entrance(Sessions sessions, @Value("${rapport.url}") String url) {
        this.sessions = sessions;
        this.isSecure = url.startsWith("https:");
    }

    /** Opens a session of that person in the browser that is answered. */
    public void letIn(int person, HttpServletResponse response) {
        send(response, sessions.open(person), Sessions.LENGTH);
    }

    /** Ends a session and takes its cookie away. */
    void leave(@Nullable SignedIn who, HttpServletResponse response) {
        if (who != null) {
            sessions.close(who.token());
        }
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
