package org.rapport.files.simulate.company;

import java.time.LocalDate;

/**
 * That somebody leaves the company.
 *
 * @param date the last day
 * @param reason by whose will
 */
public record Exit(LocalDate date, Reason reason) {

    /** By whose will, as exits.csv writes it in lower case. */
    public enum Reason {
        /** The person's. */
        VOLUNTARY,
        /** The company's. */
        INVOLUNTARY,
        /** Nobody's: retirement, transfer. */
        OTHER
    }
}
