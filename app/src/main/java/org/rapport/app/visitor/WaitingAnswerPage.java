package org.rapport.app.visitor;

import java.time.LocalDate;
import java.util.List;

/**
 * Who waits.
 *
 * @param waiting names of those longer without a talk than the usual 14 days
 * @param rows everybody, longest waiting first
 * @param today the day for which it holds
 */
public record WaitingAnswerPage(List<String> waiting, List<Row> rows, LocalDate today) {

    /** Somebody, and what was tapped: when the last talk was. */
    public record Row(String name, String choice) {}

    /** The answer's first sentence. */
    public String key() {
        return waiting.isEmpty() ? "waiting.nobody" : waiting.size() == 1 ? "waiting.one" : "waiting.some";
    }
}
