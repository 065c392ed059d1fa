package org.rapport.app.web;

import java.util.Set;
import org.rapport.app.wall.Token;

/**
 * Who asks for a page.
 *
 * @param token what their transactions prove them with
 * @param person their id
 * @param name how they are called; their address where they have no name
 * @param leads whether anybody reports to them, or ever did
 * @param reports whether they report to anybody today
 * @param roles granted ones: management, hr, works_council, admin
 * @param open places that can be filled for them today ({@link Opening})
 */
public record SignedIn(
        Token token, int person, String name, boolean leads, boolean reports, Set<String> roles, Set<String> open) {

    public SignedIn {
        roles = Set.copyOf(roles);
        open = Set.copyOf(open);
    }

    /** The same, with these places open. */
    public SignedIn with(Set<String> places) {
        return new SignedIn(token, person, name, leads, reports, roles, places);
    }

    /** Whether that role was granted. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
