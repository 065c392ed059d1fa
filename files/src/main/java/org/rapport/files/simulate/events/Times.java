package org.rapport.files.simulate.events;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When an appointment is, as its calendar knows it.
 *
 * @param rhythm on which days
 * @param zone in which its local times are
 * @param minutes how long; of whole days 1,440 each
 * @param allDay whether it covers days rather than hours
 * @param created on which day it is entered; before it no calendar has it
 * @param ending when its series ends; null if it goes on, or happens once
 */
public record Times(
        Rhythm rhythm,
        ZoneId zone,
        int minutes,
        boolean allDay,
        LocalDate created,
        @Nullable Ending ending) {

    /**
     * That a series ends.
     *
     * @param last the last day on which it may fall
     * @param decided on which day this is entered; before it the series has no end
     */
    public record Ending(LocalDate last, LocalDate decided) {}

    /** What is known on that day: no end that is decided later. */
    public Times asOf(LocalDate day) {
        boolean open = ending != null && ending.decided().isAfter(day);
        return open ? new Times(rhythm, zone, minutes, allDay, created, null) : this;
    }

    /** Whether it happens once. */
    public boolean isSingle() {
        return rhythm instanceof Rhythm.Once;
    }
}
