package org.rapport.app.accounts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapport.app.web.SignedIn;
import org.springframework.stereotype.Component;

/** Coming in without a browser: by the same door, with the same secrets. */
@Component
public class Accounts {

    private final Door door;
    private final Sessions sessions;
    private final Links links;

    Accounts(Door door, Sessions sessions, Links links) {
        this.door = door;
        this.sessions = sessions;
        this.links = links;
    }

    /** The first admin of an empty house, signed in; empty where there is one already. */
    public Optional<SignedIn> found(String email, String name, String password) {
        return open(door.found(email, name, password));
    }

    /** One-time links for all who were never given one. */
    public List<Links.Link> links(SignedIn admin) {
        return links.makeForAll(admin);
    }

    /** Uses a link up and signs its person in; empty where it can't be used. */
    public Optional<SignedIn> redeem(Links.Link link, String password) {
        String address = link.address();
        return open(door.redeem(address.substring(address.indexOf('#') + 1), password));
    }

    /** Ends the session. */
    public void signOut(SignedIn who) {
        sessions.close(who.token());
    }

    private Optional<SignedIn> open(OptionalInt person) {
        return person.isEmpty() ? Optional.empty() : sessions.find(sessions.token(sessions.open(person.getAsInt())));
    }
}
