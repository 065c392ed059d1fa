package org.rapport.files.week;

/** Why a call can't be answered as it was made; {@link #key} stands in {@code command.properties}. */
final class Unanswerable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String detail;

    Unanswerable(String key, String detail) {
        super(key + ": " + detail);
        this.key = key;
        this.detail = detail;
    }

    String key() {
        return key;
    }

    String detail() {
        return detail;
    }
}
