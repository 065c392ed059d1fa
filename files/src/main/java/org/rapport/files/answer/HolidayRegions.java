package org.rapport.files.answer;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The regions whose public holidays are known: countries, and parts of them, by ISO 3166 as in DE-NW. For several threads. */
public final class HolidayRegions {

    private static final Set<String> ISO = Set.of(Locale.getISOCountries());
    private static final Map<String, List<CalendarHierarchy>> PARTS = new HashMap<>();

    private HolidayRegions() {}

    /**
     * A region.
     *
     * @param code ISO 3166, such as DE-NW
     * @param name in the language that was asked for
     */
    public record Region(String code, String name) {}

    /** All countries, by name in that language. */
    public static List<Region> countries(Locale language) {
        return sorted(
                HolidayManager.getSupportedCalendarCodes().stream()
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .filter(ISO::contains)
                        .map(code -> new Region(code, Locale.of("", code).getDisplayCountry(language))),
                language);
    }

    /** The parts of a country that have holidays of their own, by name in that language. */
    public static List<Region> parts(String country, Locale language) {
        return sorted(
                hierarchies(country).stream()
                        .map(part -> new Region(code(country, part), part.getDescription(language))),
                language);
    }

    /** Whether that is such a region. */
    public static boolean isKnown(String code) {
        String country = code.split("-", 2)[0];
        return countries(Locale.ROOT).stream().anyMatch(one -> one.code.equals(country))
                && (code.equals(country)
                        || hierarchies(country).stream()
                                .anyMatch(part -> code(country, part).equals(code)));
    }

    /** The public holidays of a region between two dates, both inclusive; none where no such region is known. */
    public static Set<LocalDate> holidays(String code, LocalDate from, LocalDate until) {
        if (!isKnown(code)) {
            return Set.of();
        }
        try {
            return PublicHolidays.of(code, from, until);
        } catch (Unanswerable e) {
            throw new IllegalStateException("region " + code + " is listed but has no holidays", e);
        }
    }

    private static String code(String country, CalendarHierarchy part) {
        return country + "-" + part.getId().toUpperCase(Locale.ROOT);
    }

    private static synchronized List<CalendarHierarchy> hierarchies(String country) {
        return PARTS.computeIfAbsent(
                country,
                code -> List.copyOf(HolidayManager.getInstance(ManagerParameters.create(code.toLowerCase(Locale.ROOT)))
                        .getCalendarHierarchy()
                        .getChildren()
                        .values()));
    }

    private static List<Region> sorted(Stream<Region> regions, Locale language) {
        Collator order = Collator.getInstance(language);
        return regions.sorted(Comparator.comparing(Region::name, order)).toList();
    }
}
