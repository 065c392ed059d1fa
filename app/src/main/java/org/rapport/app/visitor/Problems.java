package org.rapport.app.visitor;

import java.util.List;
import java.util.Locale;
import org.rapport.files.Problem;

/** What couldn't be used of files, in words; never a value. */
final class Problems {

    private static final int MOST = 20;

    private Problems() {}

    static List<String> of(List<Problem> problems, Locale language) {
        return problems.stream()
                .limit(MOST)
                .map(problem -> (problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line()) + " "
                        + problem.what(language))
                .toList();
    }
}
