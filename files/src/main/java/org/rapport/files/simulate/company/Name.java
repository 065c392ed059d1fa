package org.rapport.files.simulate.company;

import java.time.LocalDate;

/**
 * What somebody is called from a day on.
 *
 * @param first given name
 * @param last family name
 * @param email address in lower case, nobody else's at any time
 * @param from first day; {@link LocalDate#MIN} = ever
 */
public record Name(String first, String last, String email, LocalDate from) {

    /** Such as "Jürgen Größl". */
    public String full() {
        return last.isEmpty() ? first : first + " " + last;
    }
}
