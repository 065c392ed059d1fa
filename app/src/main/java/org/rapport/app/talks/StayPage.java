package org.rapport.app.talks;

/**
 * The guide through a stay talk.
 *
 * @param last when the last one was, in words
 */
public record StayPage(int person, String name, boolean isLeader, String last) {}
