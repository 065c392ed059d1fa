package org.rapport.app.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.app.web.Days;
import org.rapport.files.Words;

/**
 * Where somebody says when they work, when they would rather talk, and when they travel.
 *
 * @param isOn whether free times are looked for at all
 * @param working when one works on each day of the week
 * @param preferred keys of half days
 * @param trips days of travel ahead, the next first
 * @param wrong what is wrong with what was typed; null = nothing
 */
public record TimesPage(
        boolean isOn,
        List<Working> working,
        Set<String> preferred,
        List<Trip> trips,
        LocalDate today,
        @Nullable String wrong) {

    /**
     * A day of the week, as its fields hold it.
     *
     * @param from empty = one doesn't work on it
     */
    public record Working(DayOfWeek day, String from, String until) {

        static Working of(WorkingHours.Day day) {
            return new Working(day.day(), Objects.toString(day.from(), ""), Objects.toString(day.until(), ""));
        }
    }

    /**
     * A day of travel.
     *
     * @param hours when one can talk on it nevertheless; empty = not at all
     */
    public record Trip(LocalDate day, String hours) {

        /** The day in words. */
        public String say(LocalDate today, Locale language) {
            return Days.say(day, today, language);
        }

        static Trip of(Times.Trip trip) {
            return new Trip(trip.day(), trip.from() == null ? "" : trip.from() + "–" + trip.until());
        }
    }

    /** The days of a week that can be preferred. */
    public List<DayOfWeek> days() {
        return Stream.of(DayOfWeek.values()).limit(5).toList();
    }

    /** Whether what is wrong was typed among the working hours. */
    public boolean isWrongOfWorking() {
        return "wrong.working".equals(wrong);
    }

    /** What a day is called. */
    public String name(DayOfWeek day, Words words) {
        return day.getDisplayName(TextStyle.FULL, words.language());
    }

    /** The halves of a day. */
    public List<String> parts() {
        return List.of("morning", "afternoon");
    }

    /** Whether a half is preferred. */
    public boolean isPreferred(DayOfWeek day, String part) {
        return preferred.contains(day.getValue() + "-" + part);
    }
}
