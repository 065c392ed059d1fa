package org.rapport.app.accounts.passkey;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.OptionalInt;
import org.rapport.app.accounts.Entrance;
import org.rapport.app.web.PageView;
import org.rapport.app.web.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Coming in with a passkey: the browser asks what to sign, and a form brings what was signed. There is nothing to guess. */
@Controller
class PasskeyController {

    private final Passkeys passkeys;
    private final Options options;
    private final Entrance entrance;
    private final Refusals refusals;

    PasskeyController(Passkeys passkeys, Options options, Entrance entrance, Refusals refusals) {
        this.refusals = refusals;
        this.passkeys = passkeys;
        this.options = options;
        this.entrance = entrance;
    }

    /** That no passkey of this house signed. */
    record RefusedPage() {}

    @GetMapping("/sign-in/passkey")
    @ResponseBody
    Map<String, Object> options() {
        return options.toSignIn();
    }

    @PostMapping("/sign-in/passkey")
    View signIn(@RequestParam String credential, HttpServletResponse response) {
        OptionalInt person = passkeys.check(credential);
        if (person.isEmpty()) {
            refusals.tell(Refusals.Kind.PASSKEY);
            return new PageView("passkey_refused.jte", new RefusedPage(), HttpStatus.UNAUTHORIZED);
        }
        entrance.letIn(person.getAsInt(), response);
        return new RedirectView("/");
    }
}
