package org.rapport.bench.year;

/** How leaders choose whom to talk to. */
enum Way {
    /** As the simulated company lives: habits, some people forgotten. */
    LIVED("as they live"),
    /** Each week the three that My week proposes, half an hour each. */
    PROPOSALS("My week's three proposals"),
    /** Each week all that the plan of METHODS §10 places, with its lengths. */
    PLAN("the whole plan of METHODS §10"),
    /** Each week half an hour for whoever would be past the cadence before it ends, for comparison. */
    DUE("half an hour for all who come due");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    /** In words. */
    String words() {
        return words;
    }
}
