package org.rapport.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rapport.app.web.PageView;
import org.rapport.app.web.Refusals;
import org.rapport.app.web.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in and out. */
@Controller
class SignInController {

    private final Door door;
    private final Entrance entrance;
    private final Patience patience;
    private final ReadyUsers ready;
    private final Refusals refusals;

    SignInController(Door door, Entrance entrance, Patience patience, ReadyUsers ready, Refusals refusals) {
        this.refusals = refusals;
        this.door = door;
        this.entrance = entrance;
        this.patience = patience;
        this.ready = ready;
    }

    @GetMapping("/sign-in")
    View page() {
        return PageView.of("sign_in.jte", new DoorPage("", "", null, ready.list()));
    }

    @PostMapping("/sign-in")
    View signIn(
            @RequestParam String email,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        String account = email.strip().toLowerCase(Locale.ROOT);
        Duration wait = patience.wait(account, request.getRemoteAddr());
        if (!wait.isZero()) {
            refusals.tell(Refusals.Kind.WAIT);
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            return refused(email, "sign_in.wait", HttpStatus.TOO_MANY_REQUESTS);
        }
        OptionalInt person = door.check(email, password);
        if (person.isEmpty()) {
            patience.failed(account, request.getRemoteAddr());
            refusals.tell(Refusals.Kind.PASSWORD);
            return refused(email, "sign_in.wrong", HttpStatus.UNAUTHORIZED);
        }
        patience.succeeded(account);
        entrance.letIn(person.getAsInt(), response);
        return new RedirectView("/");
    }

    private View refused(String email, String key, HttpStatus status) {
        return new PageView("sign_in.jte", new DoorPage("", email, key, ready.list()), status);
    }

    @PostMapping("/sign-out")
    View signOut(@AuthenticationPrincipal @Nullable SignedIn who, HttpServletResponse response) {
        entrance.leave(who, response);
        return new RedirectView("/");
    }
}
