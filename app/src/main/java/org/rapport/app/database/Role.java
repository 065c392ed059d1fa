package org.rapport.app.database;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who may do what in the database (docs/privacy.md); none is superuser, none bypasses row security. */
public enum Role {
    /** Owns all; nobody signs in as it. */
    OWNER(false),
    /** Migrates: may become the owner, and is nothing by itself. */
    SETUP(true),
    /** The pages, each transaction for one signed-in person. */
    WEB(true),
    /** Opens and closes sessions; reads no table. */
    DOOR(true),
    /** Jobs. */
    WORK(true),
    /** Brings calendars in. */
    IMPORT(true),
    /** Collects answers of a pulse. */
    PULSE(true),
    /** Owns the functions for figures of groups; nobody signs in as it. */
    GROUP(false),
    /** Reads what a backup holds. */
    BACKUP(true);

    private final boolean signsIn;

    Role(boolean signsIn) {
        this.signsIn = signsIn;
    }

    /** Its name in the server: with a prefix, since roles belong to all databases of a server. */
    public String sqlName() {
        return "rapport_" + name().toLowerCase(Locale.ROOT);
    }

    /** The name of its password's file. */
    String secretName() {
        return "database-" + name().toLowerCase(Locale.ROOT);
    }

    /** All that have a password. */
    static List<Role> signingIn() {
        return Arrays.stream(values()).filter(role -> role.signsIn).toList();
    }
}
