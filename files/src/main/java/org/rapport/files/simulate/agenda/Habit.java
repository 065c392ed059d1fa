package org.rapport.files.simulate.agenda;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Predicate;
import org.rapport.core.attention.Participant.Response;

/**
 * How a standing appointment fares.
 *
 * @param away whether somebody without whom it can't be is away then
 * @param slip how often it is called off or moved in an ordinary week; twice as often towards the end of a quarter
 * @param moves whether it is moved at all; else it is called off
 * @param answers who answers otherwise at a date, by address
 */
public record Habit(Predicate<LocalDateTime> away, double slip, boolean moves, DatedAnswers answers) {

    /** What guests answer at a date otherwise than to the series. */
    @FunctionalInterface
    public interface DatedAnswers {

        /** Nobody answers otherwise. */
        DatedAnswers NONE = planned -> Map.of();

        /** The answers to the date planned then, by address. */
        Map<String, Response> at(LocalDateTime planned);
    }

    /** One that is as it is. */
    public static Habit steady() {
        return new Habit(planned -> false, 0, false, DatedAnswers.NONE);
    }

    /** One that is dropped when somebody is away. */
    public static Habit unless(Predicate<LocalDateTime> away) {
        return new Habit(away, 0, false, DatedAnswers.NONE);
    }
}
