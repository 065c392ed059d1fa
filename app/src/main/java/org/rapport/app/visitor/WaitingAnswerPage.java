package org.rapport.app.visitor;

import java.util.List;

/**
 * Who waits.
 *
 * @param waiting names of those longer without a talk than the usual 14 days
 * @param rows everybody, longest waiting first
 */
public record WaitingAnswerPage(List<String> waiting, List<Row> rows) {

    /** Somebody, and when the last talk was. */
    public record Row(String name, String last) {}

    /** The answer's first sentence. */
    public String key() {
        return waiting.isEmpty() ? "waiting.nobody" : waiting.size() == 1 ? "waiting.one" : "waiting.some";
    }
}
