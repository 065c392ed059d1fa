package org.rapport.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.files.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What stands around every page.
 *
 * @param who who is signed in; null = nobody
 * @param words the frame's own words
 * @param path the page's address
 * @param csrf what a form has to carry
 * @param isDemo whether all of it is invented, which every page says
 */
public record Frame(@Nullable SignedIn who, Words words, String path, String csrf, boolean isDemo) {

    static final String LANGUAGE_COOKIE = "language";

    /** One entry of the navigation. */
    public record Place(String address, String key, boolean isHere) {}

    static Frame of(HttpServletRequest request) {
        Object token = request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                signedIn().orElse(null),
                Words.beside(Frame.class, language(request)),
                request.getRequestURI(),
                token instanceof CsrfToken csrf ? csrf.getToken() : "",
                Boolean.parseBoolean(request.getServletContext().getInitParameter("demo")));
    }

    /** What somebody's places need to be told, beside any request. */
    static Frame of(SignedIn who, Locale language) {
        return new Frame(who, Words.beside(Frame.class, language), "", "", false);
    }

    /** Who is signed in at this request. */
    public static Optional<SignedIn> signedIn() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn who ? Optional.of(who) : Optional.empty();
    }

    /** By choice, else by browser. */
    static Locale language(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                .map(cookie -> Locale.forLanguageTag(cookie.getValue()))
                .findFirst()
                .orElseGet(() ->
                        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.GERMAN : request.getLocale());
    }

    /** German or English. */
    public String language() {
        return words.language().getLanguage();
    }

    /** A sentence of the frame. */
    public String say(String key, Object... gaps) {
        return words.say(key, gaps);
    }

    /** Where this person can go. */
    public List<Place> places() {
        if (who == null) {
            return List.of();
        }
        List<String> keys = new ArrayList<>(who.leads() ? List.of("week", "team") : List.of());
        if (who.reports()) {
            keys.add("place");
        }
        keys.add("calendar");
        who.open().stream().sorted().forEach(keys::add);
        keys.add("trust");
        if (who.is("admin")) {
            keys.addAll(List.of("people", "company"));
        }
        if (who.is("admin") || who.is("works_council")) {
            keys.addAll(List.of("sources", "purposes", "protected"));
        }
        return keys.stream()
                .map(key -> new Place("/" + key, "place." + key, path.startsWith("/" + key)))
                .toList();
    }
}
