package org.rapport.files.simulate.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Participant.Response;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.events.Appointment;
import org.rapport.files.simulate.events.Guest;
import org.rapport.files.simulate.events.Matter;
import org.rapport.files.simulate.events.Occurrence;
import org.rapport.files.simulate.events.Occurrence.Fate;
import org.rapport.files.simulate.events.Party;
import org.rapport.files.simulate.events.Times;

/**
 * A series while its weeks are lived. What becomes of a date depends on that date and on what else stands in its week, never on
 * another week: so it doesn't matter where a calendar begins. A date that is moved stays in its week.
 */
public final class Standing {

    private static final int DAYS = 7;
    private static final double CALLED_OFF = 0.45;
    private static final double MOVED_WHEN_AWAY = 0.35;
    private static final double MARKED_WHEN_AWAY = 0.5;
    private static final double CUT_SHORT = 0.04;
    private static final int SHORTEST_MINUTES = 15;
    private static final int DAYS_BEFORE = 5;

    private final Seed seed;
    private final Matter matter;
    private final @Nullable Party organizer;
    private final List<Guest> guests;
    private final Times times;
    private final LocalTime at;
    private final Period during;
    private final Habit habit;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final List<LocalDateTime> postponed = new ArrayList<>();

    /**
     * What a series is.
     *
     * @param organizer who invites; null if its owner is alone with it
     * @param at at what time
     * @param during from the first to the last day on which it may fall
     */
    public record Plan(
            Matter matter,
            @Nullable Party organizer,
            List<Guest> guests,
            Times times,
            LocalTime at,
            Period during,
            Habit habit) {}

    /** A series that begins to be lived. */
    public Standing(Seed root, Plan plan) {
        this.seed = root.of("standing", plan.matter().key());
        this.matter = plan.matter();
        this.organizer = plan.organizer();
        this.guests = plan.guests();
        this.times = plan.times();
        this.at = plan.at();
        this.during = plan.during();
        this.habit = plan.habit();
    }

    /** Lives the dates of the week that begins on a Monday, as far as they stay where they are. */
    public void live(LocalDate monday, Agenda agenda) {
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = monday.plusDays(i);
            if (during.contains(day) && times.rhythm().fallsOn(day)) {
                live(day.atTime(at), agenda);
            }
        }
    }

    private void live(LocalDateTime planned, Agenda agenda) {
        Chance chance = chance(planned);
        boolean away = habit.away().test(planned);
        double slip = isQuarterEnd(planned.toLocalDate()) ? 2 * habit.slip() : habit.slip();
        if (away && habit.moves() && chance.happens(MOVED_WHEN_AWAY)) {
            postponed.add(planned);
        } else if (away) {
            // nobody tells themselves that they are away
            boolean marked = organizer != null && chance.happens(MARKED_WHEN_AWAY);
            callOff(planned, chance, marked ? Fate.CANCELLED : Fate.REMOVED);
        } else if (!chance.happens(slip)) {
            keep(planned, chance, agenda);
        } else if (habit.moves() && !chance.happens(CALLED_OFF)) {
            postponed.add(planned);
        } else {
            callOff(planned, chance, Fate.CANCELLED);
        }
    }

    private void keep(LocalDateTime planned, Chance chance, Agenda agenda) {
        if (!times.allDay()) {
            agenda.book(planned, times.minutes());
        }
        Map<String, Response> answers = habit.answers().at(planned);
        boolean shorter = habit.slip() > 0 && times.minutes() > SHORTEST_MINUTES && chance.happens(CUT_SHORT);
        int minutes = shorter ? Math.max(SHORTEST_MINUTES, times.minutes() / 10 * 5) : times.minutes();
        Fate fate = shorter ? Fate.CHANGED : Fate.KEPT;
        occurrences.add(new Occurrence(planned, planned, minutes, fate, decided(planned, planned, chance), answers));
    }

    private void callOff(LocalDateTime planned, Chance chance, Fate fate) {
        occurrences.add(
                new Occurrence(planned, planned, times.minutes(), fate, decided(planned, planned, chance), Map.of()));
    }

    /** Finds other times for the dates of that week that couldn't stay, or calls them off. */
    public void move(LocalDate monday, Agenda agenda) {
        for (LocalDateTime planned : postponed) {
            Chance chance = chance(planned);
            chance.bits();
            Optional<LocalDateTime> other = agenda.findFree(
                    monday,
                    times.minutes(),
                    chance,
                    start -> during.contains(start.toLocalDate())
                            && !habit.away().test(start));
            other.ifPresentOrElse(
                    held -> {
                        agenda.book(held, times.minutes());
                        occurrences.add(new Occurrence(
                                planned,
                                held,
                                times.minutes(),
                                Fate.CHANGED,
                                decided(planned, held, chance),
                                Map.of()));
                    },
                    () -> callOff(planned, chance, Fate.CANCELLED));
        }
        postponed.clear();
    }

    /** What has been lived. */
    public Optional<Appointment> appointment() {
        if (occurrences.isEmpty()) {
            return Optional.empty();
        }
        occurrences.sort(Comparator.comparing(Occurrence::planned));
        return Optional.of(new Appointment(matter, organizer, guests, times, occurrences));
    }

    /** Its dates of that week as lived so far. */
    public List<Occurrence> occurrences() {
        return List.copyOf(occurrences);
    }

    private Chance chance(LocalDateTime planned) {
        return seed.of("date", planned.toLocalDate().toEpochDay()).chance();
    }

    /** Changes are entered up to five days before, never after a date has begun. */
    private static LocalDate decided(LocalDateTime planned, LocalDateTime held, Chance chance) {
        LocalDate first = (held.isBefore(planned) ? held : planned).toLocalDate();
        return first.minusDays(chance.below(DAYS_BEFORE + 1));
    }

    private static boolean isQuarterEnd(LocalDate day) {
        LocalDate later = day.plusDays(2 * DAYS);
        return later.getMonthValue() % 3 == 1 && day.getMonthValue() % 3 == 0;
    }
}
