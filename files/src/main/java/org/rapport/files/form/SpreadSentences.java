package org.rapport.files.form;

import java.util.Arrays;
import java.util.List;
import org.rapport.files.Words;
import org.rapport.files.answer.WeekAnswer;

/** How evenly the time is spread over the people, in words: no names, no rank. */
final class SpreadSentences {

    private static final double LOW = 0.2;
    private static final double HIGH = 0.45;

    private final Words words;

    SpreadSentences(Words words) {
        this.words = words;
    }

    /** What G* means, and how many people get half of the time. */
    List<String> of(WeekAnswer answer) {
        Double g = answer.giniCorrected();
        if (g == null) {
            return List.of(words.say("html.lorenz.none"));
        }
        String meaning = words.say("html.lorenz." + (g < LOW ? "low" : g < HIGH ? "mid" : "high"));
        String value = String.format(words.language(), "%.2f", g);
        return List.of(half(WeekPictures.hours(answer.people())), words.say("html.lorenz.g", meaning, value));
    }

    private String half(double[] hours) {
        double[] ascending = hours.clone();
        Arrays.sort(ascending);
        double half = Arrays.stream(ascending).sum() / 2;
        int people = 0;
        for (double sum = 0; sum < half && people < hours.length; people++) {
            sum += ascending[hours.length - 1 - people];
        }
        String all = String.valueOf(hours.length);
        return people == 1
                ? words.say("html.lorenz.half.one", all)
                : words.say("html.lorenz.half", String.valueOf(people), all);
    }
}
