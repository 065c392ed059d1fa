package org.rapport.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;
import org.rapport.app.web.PageView;
import org.rapport.app.web.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A one-time link: its code stands behind the #, which no server and no log sees, and looking uses nothing up. */
@Controller
class LinkController {

    private static final String ACCOUNT = "one-time links";

    private final Door door;
    private final Entrance entrance;
    private final Patience patience;
    private final Refusals refusals;

    LinkController(Door door, Entrance entrance, Patience patience, Refusals refusals) {
        this.refusals = refusals;
        this.door = door;
        this.entrance = entrance;
        this.patience = patience;
    }

    @GetMapping("/link")
    View page() {
        return PageView.of("link.jte", DoorPage.EMPTY);
    }

    @PostMapping("/link")
    View redeem(
            @RequestParam String code,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!Passwords.isLongEnough(password)) {
            return refused("password.short");
        }
        if (!patience.wait(ACCOUNT, request.getRemoteAddr()).isZero()) {
            refusals.tell(Refusals.Kind.WAIT);
            return refused("sign_in.wait");
        }
        OptionalInt person = door.redeem(code.strip(), password);
        if (person.isEmpty()) {
            patience.failed(ACCOUNT, request.getRemoteAddr());
            refusals.tell(Refusals.Kind.LINK);
            return refused("link.wrong");
        }
        entrance.letIn(person.getAsInt(), response);
        return new RedirectView("/");
    }

    private static View refused(String key) {
        return new PageView("link.jte", DoorPage.wrong(key), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
