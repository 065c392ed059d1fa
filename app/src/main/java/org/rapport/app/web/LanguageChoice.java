package org.rapport.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** German or English, by one's own choice. */
@Controller
class LanguageChoice {

    private static final Duration KEPT = Duration.ofDays(365);

    private final boolean isSecure;

    LanguageChoice(@Value("${rapport.url}") String url) {
        this.isSecure = url.startsWith("https:");
    }

    @PostMapping("/language")
    String choose(@RequestParam String language, @RequestParam String back, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(Frame.LANGUAGE_COOKIE, language.equals("en") ? "en" : "de")
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(isSecure)
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        boolean isOurs = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return "redirect:" + (isOurs ? back : "/");
    }
}
