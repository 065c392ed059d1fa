package org.rapport.app.visitor;

import java.util.List;

/** Asks when the last talk with each was. */
public record TapsPage(List<String> names) {

    /** What can be tapped. */
    public List<String> choices() {
        return List.of("today", "week", "two_weeks", "longer");
    }
}
