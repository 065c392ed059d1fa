package org.rapport.app.people;

/**
 * Somebody opted out, or took it back; told within the transaction that did it.
 *
 * @param person who
 * @param isOut false = they took it back
 */
public record OptedOut(int person, boolean isOut) {}
