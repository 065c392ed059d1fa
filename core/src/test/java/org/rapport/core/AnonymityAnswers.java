package org.rapport.core;

import java.util.List;
import java.util.stream.IntStream;
import org.rapport.core.anonymity.SupportRule;

/** The worked examples of METHODS §5.2, computed by the core: each exposed set, its atoms in order, one set after the other. */
final class AnonymityAnswers {

    private static final int LEAST = 5;
    private static final int[] TEAMS = {4, 6, 5, 9};
    private static final int[] CELLS = {3, 5, 6, 4};
    private static final List<int[]> MARGINS =
            List.of(new int[] {0, 1}, new int[] {2, 3}, new int[] {0, 2}, new int[] {1, 3}, new int[] {0, 1, 2, 3});

    void addTo(Answers answers) {
        answers.one(
                "s5.recovered_mean_a",
                () -> (3.5 * 24 - 3.2 * 6 - 3.9 * 5 - 3.6 * 9) / 4); // plain arithmetic: what the rule is against
        exposed(answers, "s5.support_complement", TEAMS, List.of(all(4), one(1), one(2), one(3)));
        exposed(answers, "s5.support_complement_without_c", TEAMS, List.of(all(4), one(1), one(3)));
        exposed(answers, "s5.support_margins", CELLS, MARGINS);
        exposed(
                answers,
                "s5.support_margins_and_NQ",
                CELLS,
                List.of(new int[] {0, 1}, new int[] {2, 3}, new int[] {0, 2}, new int[] {1, 3}, all(4), one(1)));
        exposed(answers, "s5.support_rolling", new int[] {3, 4, 6}, List.of(new int[] {0, 1}, new int[] {1, 2}));
        exposed(
                answers,
                "s5.support_rolling_and_p3",
                new int[] {3, 4, 6},
                List.of(new int[] {0, 1}, new int[] {1, 2}, one(2)));
        exposed(answers, "s5.support_singles", new int[] {1, 1, 1, 1, 8}, List.of(all(5), one(4)));
        exposed(answers, "s5.support_swap", new int[] {1, 1, 4}, List.of(new int[] {0, 2}, new int[] {1, 2}));
    }

    private static void exposed(Answers answers, String key, int[] counts, List<int[]> published) {
        answers.list(
                key,
                () -> SupportRule.exposed(published, counts, LEAST).stream()
                        .flatMap(List::stream)
                        .mapToDouble(Integer::doubleValue)
                        .toArray());
    }

    private static int[] all(int atoms) {
        return IntStream.range(0, atoms).toArray();
    }

    private static int[] one(int atom) {
        return new int[] {atom};
    }
}
