package org.rapport.app.attention;

import java.util.List;
import java.util.Set;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.answer.WeekAnswer.PersonAnswer;

/** An answer without the rows of who opted out: their hours stay in the sums, and nothing tells how the hours were spread. */
final class OptedOutAnswer {

    private OptedOutAnswer() {}

    static WeekAnswer without(Set<String> optedOut, WeekAnswer answer) {
        List<PersonAnswer> shown = answer.people().stream()
                .filter(person -> !optedOut.contains(person.email()))
                .toList();
        return shown.size() == answer.people().size()
                ? answer
                : new WeekAnswer(
                        answer.leader(),
                        answer.zone(),
                        answer.until(),
                        answer.assumedReports(),
                        answer.fileDate(),
                        answer.weeks(),
                        answer.median(),
                        null,
                        null,
                        shown,
                        answer.events(),
                        answer.source(),
                        answer.problems());
    }
}
