package org.rapport.app.attention;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.app.web.PageView;
import org.rapport.files.form.TeamPage;

/**
 * A leader's people, all at once.
 *
 * @param team what the calendars say; null where there is nothing yet
 * @param title what stands first then
 * @param isPending whether it is being computed anew
 * @param people by name
 * @param wrong what was wrong with a cadence that was typed, in words; null = nothing
 */
public record MyTeamPage(
        @Nullable TeamPage team,
        String title,
        boolean isPending,
        List<Row> people,
        @Nullable String wrong) {

    /**
     * Somebody of the team.
     *
     * @param last how long ago the two talked alone
     * @param cadence what is agreed, in days, or what was typed
     */
    public record Row(int id, String name, String last, String cadence) {}

    /** People by weeks. */
    public Content heat() {
        return team == null || team.heat() == null
                ? output -> {}
                : PageView.part("week/heat.jte", Map.of("page", team.page(), "heat", team.heat()));
    }

    /** How evenly the time is spread. */
    public Content spread() {
        return team == null || team.spread() == null
                ? output -> {}
                : PageView.part("week/spread.jte", Map.of("page", team.page(), "spread", team.spread()));
    }

    /** The ties as bands. */
    public Content ties() {
        return team == null || team.ties().isEmpty()
                ? output -> {}
                : PageView.part("week/ties.jte", Map.of("team", team));
    }
}
