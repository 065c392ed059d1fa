package org.rapport.app.accounts;

import java.util.List;
import org.springframework.stereotype.Component;

/** Whom a visitor may sign in as with one tap: nobody, except in the demo. */
@Component
public class ReadyUsers {

    private volatile List<ReadyUser> users = List.of();

    /**
     * One of them.
     *
     * @param role key of what they do, such as {@code leader}
     * @param password everybody may know it
     */
    public record ReadyUser(String role, String name, String email, String password) {}

    /** All of them. */
    public List<ReadyUser> list() {
        return users;
    }

    /** Offers these on the sign-in page. */
    public void offer(List<ReadyUser> offered) {
        users = List.copyOf(offered);
    }
}
