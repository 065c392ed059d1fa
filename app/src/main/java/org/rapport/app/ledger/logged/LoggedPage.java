package org.rapport.app.ledger.logged;

import java.time.LocalDate;
import java.util.List;

/**
 * Talks of a pair that were entered by hand.
 *
 * @param isOpen whether the reader may enter one
 */
public record LoggedPage(int seller, boolean isOpen, LocalDate today, List<Row> rows) {

    /** A talk; {@code channel} is the key of a word. */
    public record Row(int id, String day, String minutes, String channel) {}
}
