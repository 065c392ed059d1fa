package org.rapport.app.help;

import java.time.LocalDate;

/**
 * An open request for help.
 *
 * @param person who needs it
 * @param name how they are called
 */
public record Request(int person, String name, LocalDate since) {}
