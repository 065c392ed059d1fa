package org.rapport.app.plan.placing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of somebody's time in a week: free and busy, never what for.
 *
 * @param id which person
 * @param zone in which they live that week
 * @param working when they work: nothing is placed outside
 * @param preferred when they would rather talk; {@link Hours#NONE} if it is all the same
 * @param busy when they can't, from their calendar
 * @param away the days on which they aren't there, in their zone
 * @param travel the days on which they travel, and when on them they can talk nevertheless: nowhere, if nothing is told
 */
public record Person(
        int id,
        ZoneId zone,
        Hours working,
        Hours preferred,
        List<Span> busy,
        Set<LocalDate> away,
        Map<LocalDate, List<Span>> travel) {

    public Person {
        busy = List.copyOf(busy);
        away = Set.copyOf(away);
        travel = Map.copyOf(travel);
    }

    /** Somebody with nothing in the calendar. */
    public static Person of(int id, ZoneId zone, Hours working) {
        return new Person(id, zone, working, Hours.NONE, List.of(), Set.of(), Map.of());
    }

    /** This person with other preferred hours. */
    public Person withPreferred(Hours hours) {
        return new Person(id, zone, working, hours, busy, away, travel);
    }

    /** This person with other busy times. */
    public Person withBusy(List<Span> spans) {
        return new Person(id, zone, working, preferred, spans, away, travel);
    }

    /** This person with other days away. */
    public Person withAway(Set<LocalDate> days) {
        return new Person(id, zone, working, preferred, busy, days, travel);
    }

    /** This person with other days of travel. */
    public Person withTravel(Map<LocalDate, List<Span>> days) {
        return new Person(id, zone, working, preferred, busy, away, days);
    }
}
