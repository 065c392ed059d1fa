package org.rapport.files.simulate.absences;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Public holidays by region and year, each looked up once. For several threads. */
public final class Holidays {

    private final Map<RegionYear, List<LocalDate>> known = new ConcurrentHashMap<>();

    private record RegionYear(String region, int year) {}

    /** The holidays of a region such as DE-NW in a year, on weekdays too, ascending. */
    public List<LocalDate> of(String region, int year) {
        return known.computeIfAbsent(new RegionYear(region, year), Holidays::read);
    }

    private static List<LocalDate> read(RegionYear key) {
        String[] parts = key.region.toLowerCase(Locale.ROOT).split("-");
        LocalDate first = LocalDate.of(key.year, 1, 1);
        // the library's managers aren't meant for several threads
        synchronized (Holidays.class) {
            return HolidayManager.getInstance(ManagerParameters.create(parts[0]))
                    .getHolidays(first, first.plusYears(1).minusDays(1), parts[1])
                    .stream()
                    .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                    .map(Holiday::getDate)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
