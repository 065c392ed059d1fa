package org.rapport.files.event;

import java.time.LocalDate;

/**
 * One occurrence of an event.
 *
 * @param number which of the events that count, from 0: those of one event follow each other
 * @param event the event, which is public
 * @param startMillis instant of its start; of an all-day event midnight in the leader's zone
 * @param endMillis instant of its end, not before the start
 * @param date its local date in the leader's zone; of an all-day event the date it names
 */
public record Occurrence(int number, CalendarEvent event, long startMillis, long endMillis, LocalDate date) {}
