package org.rapport.files.people;

/**
 * That somebody is away, never why.
 *
 * @param email whose, in lower case
 * @param days the days, both ends inclusive
 * @param part of each of these days
 */
public record Absence(String email, Period days, Part part) {

    /** Which half of a day. */
    public enum Part {
        FULL(3),
        MORNING(1),
        AFTERNOON(2);

        private final int halves;

        Part(int halves) {
            this.halves = halves;
        }

        /** Morning is bit 1, afternoon bit 2. */
        public int halves() {
            return halves;
        }
    }
}
