package org.rapport.app.briefing;

/** The way to the briefing; it says the same to every leader. */
public record BriefingLink() {}
