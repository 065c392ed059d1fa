package org.rapport.app.ledger.logged;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.app.people.ReportingLines.Named;

/**
 * Asks a leader when they last talked with each of their people.
 *
 * @param isOn whether the purpose is on
 * @param wrong key of why nothing was kept; null = nothing wrong
 */
public record TalksPage(
        List<Named> sellers,
        boolean isOn,
        LocalDate today,
        @Nullable String wrong) {

    /** What can be tapped: a word's key, and the day that is meant; empty = nothing to enter. */
    public record Choice(String key, String day) {}

    /** Those of everybody. */
    public List<Choice> choices() {
        return List.of(
                new Choice("today", today.toString()),
                new Choice("week", today.minusDays(3).toString()),
                new Choice("two_weeks", today.minusDays(14).toString()),
                new Choice("longer", ""));
    }

    /** Whether there is anything to enter. */
    public boolean isOpen() {
        return isOn && !sellers.isEmpty();
    }
}
