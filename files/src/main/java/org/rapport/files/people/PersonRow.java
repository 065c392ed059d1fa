package org.rapport.files.people;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a people file: who a person is, and to whom they report, in one period.
 *
 * @param line line in the file
 * @param email address in lower case
 * @param name empty where the file has none
 * @param manager address of the leader in lower case, or of somebody outside the file; empty for nobody
 * @param cadenceDays agreed longest time in days between two one-to-ones, above 0
 * @param contractDays working days a week, above 0, at most 7
 * @param valid when the row holds
 * @param zone the person's zone then; null where the file has none
 * @param granted what they may do then beyond what reporting lines give; null where the file says nothing of it
 */
public record PersonRow(
        int line,
        String email,
        String name,
        String manager,
        int cadenceDays,
        double contractDays,
        Period valid,
        @Nullable ZoneId zone,
        @Nullable Set<Granted> granted) {

    /** Agreed where nobody says otherwise. */
    public static final int DEFAULT_CADENCE_DAYS = 14;

    /** Worked where nobody says otherwise. */
    public static final double DEFAULT_CONTRACT_DAYS = 5;

    /** A role that is given to somebody; leader and seller never are, they follow from reporting lines. */
    public enum Granted {
        MANAGEMENT,
        HR,
        WORKS_COUNCIL,
        ADMIN,
    }

    public PersonRow {
        granted = granted == null ? null : Set.copyOf(granted);
    }
}
