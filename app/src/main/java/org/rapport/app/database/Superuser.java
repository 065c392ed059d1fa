package org.rapport.app.database;

/** The one whom initdb makes. Only what initdb itself leaves to do is done as it; nobody works as it. */
final class Superuser {
    static final String NAME = "rapport_root";
    static final String SECRET = "database-root";

    private Superuser() {}
}
