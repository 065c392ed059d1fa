package org.rapport.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rapport.app.web.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The first visit: whoever has the code becomes the first admin. */
@Controller
class SetupController {

    private static final String ACCOUNT = "the set-up code";

    private final SetupCode code;
    private final Door door;
    private final Entrance entrance;
    private final Patience patience;

    SetupController(SetupCode code, Door door, Entrance entrance, Patience patience) {
        this.code = code;
        this.door = door;
        this.entrance = entrance;
        this.patience = patience;
    }

    /** What the form says. */
    record Founder(String code, String name, String email, String password) {}

    @GetMapping("/setup")
    View page() {
        return code.current().isPresent()
                ? PageView.of("setup.jte", DoorPage.EMPTY)
                : new PageView("setup_done.jte", DoorPage.EMPTY, HttpStatus.GONE);
    }

    @PostMapping("/setup")
    View found(@ModelAttribute Founder founder, HttpServletRequest request, HttpServletResponse response) {
        String wrong = wrong(founder, request.getRemoteAddr());
        if (wrong != null) {
            DoorPage again = new DoorPage(founder.name, founder.email, wrong);
            return new PageView("setup.jte", again, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        OptionalInt person = door.found(founder.email, founder.name, founder.password);
        if (person.isEmpty()) {
            return page();
        }
        entrance.letIn(person.getAsInt(), response);
        return new RedirectView("/first");
    }

    private @Nullable String wrong(Founder founder, String address) {
        if (!patience.wait(ACCOUNT, address).isZero()) {
            return "sign_in.wait";
        }
        if (!code.isRight(founder.code)) {
            patience.failed(ACCOUNT, address);
            return "setup.code.wrong";
        }
        if (founder.name.isBlank() || !founder.email.strip().matches("[^@\\s]+@[^@\\s]+")) {
            return "setup.email.wrong";
        }
        return Passwords.isLongEnough(founder.password) ? null : "password.short";
    }
}
