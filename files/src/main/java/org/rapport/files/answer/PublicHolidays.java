package org.rapport.files.answer;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The public holidays of a region. */
final class PublicHolidays {

    private PublicHolidays() {}

    /**
     * The holidays between two dates, both inclusive.
     *
     * @param region ISO 3166, such as DE-NW
     * @throws Unanswerable where no such region is known
     */
    static Set<LocalDate> of(String region, LocalDate from, LocalDate until) throws Unanswerable {
        String[] parts = region.strip().toLowerCase(Locale.ROOT).split("-");
        boolean known = HolidayManager.getSupportedCalendarCodes().contains(parts[0].toUpperCase(Locale.ROOT))
                || HolidayManager.getSupportedCalendarCodes().contains(parts[0]);
        if (!known) {
            throw new Unanswerable("holidays.unknown", region);
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        boolean hasPart = parts.length == 1
                || manager.getCalendarHierarchy().getChildren().keySet().stream()
                        .anyMatch(part -> part.equalsIgnoreCase(parts[1]));
        if (!hasPart) {
            throw new Unanswerable("holidays.unknown", region);
        }
        String[] rest = parts.length == 1 ? new String[0] : new String[] {parts[1]};
        return manager.getHolidays(from, until, rest).stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
