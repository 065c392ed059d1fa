package org.rapport.app.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.app.plan.ProposalsPage;
import org.rapport.app.talks.TalkPage;
import org.rapport.files.Words;
import org.rapport.files.form.WeekPage;

/**
 * A leader's Monday on one page.
 *
 * @param day the day it was made on, in words
 * @param week their own week, in the words of My week
 * @param waiting whom they might talk to: at most three
 * @param promises what they promised or were promised, due within a week or late
 * @param isMailed whether the house sends it by mail, too
 */
public record BriefingPage(
        String day,
        WeekPage week,
        List<ProposalsPage.Row> waiting,
        List<TalkPage.PromiseRow> promises,
        boolean isMailed) {

    /** One good thing; null where the calendars tell of none. */
    public @Nullable String goodNews() {
        return week.people() == null ? null : week.people().goodNews();
    }

    /** The last week that the answer reaches, in words; null where the calendars give no weeks. */
    public @Nullable String lastWeek(Words words) {
        WeekPage.Weeks weeks = week.weeks();
        if (weeks == null || weeks.rows().isEmpty()) {
            return null;
        }
        WeekPage.WeekRow last = weeks.rows().getLast();
        return last.h1() == null || last.h3() == null
                ? words.say("briefing.last.excluded", last.label(), last.h2())
                : words.say("briefing.last", last.label(), last.h1(), last.h2(), last.h3());
    }
}
