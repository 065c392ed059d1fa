package org.rapport.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rapport.app.accounts.Founding.Founder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The first visit: whoever has the code becomes the first admin, here with a password. */
@Controller
class SetupController {

    private final Founding founding;
    private final Door door;

    SetupController(Founding founding, Door door) {
        this.founding = founding;
        this.door = door;
    }

    @GetMapping("/setup")
    View page() {
        return founding.page();
    }

    @PostMapping("/setup")
    View found(
            @ModelAttribute Founder founder,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        String wrong = founding.wrong(founder, request.getRemoteAddr());
        if (wrong == null && !Passwords.isLongEnough(password)) {
            wrong = "password.short";
        }
        return wrong != null
                ? founding.again(founder, wrong)
                : founding.welcome(door.found(founder.email(), founder.name(), password), response);
    }
}
