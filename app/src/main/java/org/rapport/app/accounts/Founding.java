package org.rapport.app.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rapport.app.web.PageView;
import org.rapport.app.web.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** How the first admin is made, by whichever way they will come in. */
@Component
public class Founding {

    private static final String ACCOUNT = "the set-up code";

    private final SetupCode code;
    private final Entrance entrance;
    private final Patience patience;
    private final Refusals refusals;

    Founding(SetupCode code, Entrance entrance, Patience patience, Refusals refusals) {
        this.refusals = refusals;
        this.code = code;
        this.entrance = entrance;
        this.patience = patience;
    }

    /** Who founds the house, as they say: with the code, their name and address. */
    public record Founder(String code, String name, String email) {}

    /** Whether there is no admin yet. */
    public boolean isOpen() {
        return code.current().isPresent();
    }

    /** The key of what is wrong with who says that they found the house; null = nothing. */
    public @Nullable String wrong(Founder founder, String address) {
        if (!patience.wait(ACCOUNT, address).isZero()) {
            refusals.tell(Refusals.Kind.WAIT);
            return "sign_in.wait";
        }
        if (!code.isRight(founder.code)) {
            patience.failed(ACCOUNT, address);
            refusals.tell(Refusals.Kind.SETUP);
            return "setup.code.wrong";
        }
        return founder.name.isBlank() || !founder.email.strip().matches("[^@\\s]+@[^@\\s]+")
                ? "setup.email.wrong"
                : null;
    }

    /** The page that asks, or says that there is an admin already. */
    public View page() {
        return isOpen()
                ? PageView.of("setup.jte", DoorPage.EMPTY)
                : new PageView("setup_done.jte", DoorPage.EMPTY, HttpStatus.GONE);
    }

    /** The page that asks once more, with what was typed. */
    public View again(Founder founder, String wrong) {
        DoorPage page = new DoorPage(founder.name, founder.email, wrong);
        return new PageView("setup.jte", page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Lets the new admin in; empty: somebody was quicker. */
    public View welcome(OptionalInt person, HttpServletResponse response) {
        if (person.isEmpty()) {
            return page();
        }
        entrance.letIn(person.getAsInt(), response);
        return new RedirectView("/first");
    }
}
