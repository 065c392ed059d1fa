package org.rapport.app.plan;

import java.time.LocalDate;

/**
 * An open wish to talk.
 *
 * @param person whose
 * @param name how they are called
 */
public record Wish(int person, String name, LocalDate since) {}
