package org.rapport.files.simulate.company;

/** The program in which somebody keeps their calendar: what an export of it can carry (data of real exports). */
public enum Program {
    /** Outlook, "Kalender speichern", full details: no answers but the owner's, as show-as. */
    OUTLOOK(false, true, true),
    /** Google, exported. */
    GOOGLE(true, false, false),
    /** Apple Calendar on a Mac, exported. */
    APPLE(true, false, true),
    /** A mailbox on Exchange, whole. */
    EXCHANGE(true, true, false);

    private final boolean answers;
    private final boolean categories;
    private final boolean lists;

    Program(boolean answers, boolean categories, boolean lists) {
        this.answers = answers;
        this.categories = categories;
        this.lists = lists;
    }

    /** Whether an export says what the others answered. */
    public boolean carriesAnswers() {
        return answers;
    }

    /** Whether an export carries categories, and the ways to show time. */
    public boolean carriesCategories() {
        return categories;
    }

    /** Whether teams are invited by their distribution list instead of by name. */
    public boolean invitesLists() {
        return lists;
    }
}
