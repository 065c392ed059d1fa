package org.rapport.app.post;

/**
 * A mail that carries a calendar, as it came to the house's mailbox.
 *
 * @param from the one address it says it comes from, in small letters; empty where it names none or several
 * @param method what the calendar is meant as, in capitals, such as REPLY (RFC 6047, 2.4)
 * @param calendar the calendar
 */
public record CalendarMail(String from, String method, byte[] calendar) {}
