package org.rapport.app.accounts.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.rapport.app.accounts.Founding;
import org.rapport.app.accounts.Founding.Founder;
import org.rapport.app.accounts.passkey.Ceremony.Passkey;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** The first visit: whoever has the code becomes the first admin, here with a passkey and without any password. */
@Controller
class FounderController {

    private final Founding founding;
    private final Passkeys passkeys;
    private final Options options;

    FounderController(Founding founding, Passkeys passkeys, Options options) {
        this.founding = founding;
        this.passkeys = passkeys;
        this.options = options;
    }

    /** Tells nothing of anybody: the browser adds the name that was typed. */
    @GetMapping("/setup/passkey")
    @ResponseBody
    Map<String, Object> options() {
        return options.toFound();
    }

    @PostMapping("/setup/passkey")
    View found(
            @ModelAttribute Founder founder,
            @RequestParam String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        String wrong = founding.wrong(founder, request.getRemoteAddr());
        if (wrong != null) {
            return founding.again(founder, wrong);
        }
        Optional<Passkey> made = passkeys.founding(credential);
        return made.isEmpty()
                ? founding.again(founder, "setup.passkey.wrong")
                : founding.welcome(passkeys.found(founder, made.get()), response);
    }
}
