package org.rapport.app.attention;

/** There is no week to show yet; {@code leads} says whether that can change by a calendar. */
public record NoWeekPage(boolean leads) {}
