package org.rapport.app.talks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A talk, prepared on one page.
 *
 * @param facts what is worth knowing before it, a sentence each
 * @param deals what the seller won and lost since the last talk, a sentence each
 * @param matters what matters to the seller, in their own words; null = they wrote nothing
 * @param questions three to begin with, by their numbers
 * @param themes all of them, by theme
 * @param isStayDue whether half a year is over since the last stay talk
 * @param talk what stands between the two
 */
public record PreparationPage(
        List<String> facts,
        List<String> deals,
        @Nullable String matters,
        List<Integer> questions,
        List<List<Integer>> themes,
        boolean isStayDue,
        TalkPage talk) {}
