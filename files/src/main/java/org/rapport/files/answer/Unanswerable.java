package org.rapport.files.answer;

/** Why a call can't be answered as it was made; {@link #key} stands in {@code command.properties}. */
public final class Unanswerable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String detail;

    public Unanswerable(String key, String detail) {
        super(key + ": " + detail);
        this.key = key;
        this.detail = detail;
    }

    public String key() {
        return key;
    }

    public String detail() {
        return detail;
    }
}
