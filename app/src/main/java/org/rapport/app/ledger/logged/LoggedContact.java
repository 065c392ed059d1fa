package org.rapport.app.ledger.logged;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A talk of a leader and a seller alone that was entered by hand.
 *
 * @param at when it began: noon of its day, as nobody is asked for the hour
 * @param minutes how long it took, 5 to 480
 */
public record LoggedContact(int id, int leader, int seller, Instant at, int minutes, Channel channel) {

    /** How they talked. */
    public enum Channel {
        IN_PERSON,
        PHONE,
        CAR,
        VIDEO,
    }

    static Instant at(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }
}
