package org.rapport.files.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.files.Problem;

/**
 * What one calendar file says.
 *
 * @param name last part of its path
 * @param isCalendar whether it is a calendar at all, be it an empty one
 * @param producer its PRODID
 * @param owner the address in X-OWNER
 * @param nameAddress the address in X-WR-CALNAME
 * @param zone the zone that X-WR-TIMEZONE names, where there is one of that name
 * @param events its unbroken events, in the order of the file
 * @param problems what couldn't be used, by line
 */
public record CalendarFile(
        String name,
        boolean isCalendar,
        @Nullable String producer,
        @Nullable String owner,
        @Nullable String nameAddress,
        java.time.@Nullable ZoneId zone,
        List<CalendarEvent> events,
        List<Problem> problems) {

    /** The same where floating times are in that zone: what then ends before it starts is broken, too. */
    public CalendarFile in(java.time.ZoneId leader) {
        List<CalendarEvent> kept = new ArrayList<>(events);
        List<Problem> all = new ArrayList<>(problems);
        kept.removeIf(event -> {
            CalendarEvent.Content content = event.content();
            boolean broken = content != null
                    && !event.isPrivate()
                    && content.times().span().endsBeforeStart(leader.getRules());
            if (broken) {
                all.removeIf(problem -> problem.line() == event.line());
                all.add(Problem.of(name, event.line(), Problem.Kind.END_BEFORE_START));
            }
            return broken;
        });
        all.sort(Problem.BY_LINE);
        return kept.size() == events.size()
                ? this
                : new CalendarFile(
                        name, isCalendar, producer, owner, nameAddress, zone, List.copyOf(kept), List.copyOf(all));
    }

    /** A file of which nothing can be used. */
    public static CalendarFile unusable(Problem problem) {
        return new CalendarFile(problem.file(), false, null, null, null, null, List.of(), List.of(problem));
    }
}
