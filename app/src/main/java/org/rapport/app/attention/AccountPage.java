package org.rapport.app.attention;

/** How a week's hours came about. */
public record AccountPage(String week, String hours, ContactTable contacts) {}
