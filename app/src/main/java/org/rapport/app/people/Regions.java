package org.rapport.app.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapport.files.answer.HolidayRegions;
import org.rapport.files.answer.HolidayRegions.Region;

/** The regions of public holidays as a list to choose from. */
public final class Regions {

    /** Their parts are always offered; those of another country once it was chosen. */
    private static final List<String> NEAR = List.of("DE", "AT", "CH");

    private Regions() {}

    /**
     * Regions under one heading.
     *
     * @param heading a country's name; empty for the countries whose parts aren't offered
     */
    public record Group(String heading, List<Region> regions) {}

    /** The list, in that language, with the parts of the countries of these regions. */
    public static List<Group> groups(List<String> chosen, Locale language) {
        Set<String> open = new LinkedHashSet<>(NEAR);
        chosen.forEach(code -> open.add(code.split("-", 2)[0]));
        List<Region> countries = HolidayRegions.countries(language);
        List<Group> groups = new ArrayList<>();
        for (String country : open) {
            countries.stream()
                    .filter(region -> region.code().equals(country))
                    .forEach(region -> groups.add(group(region, language)));
        }
        groups.add(new Group(
                "",
                countries.stream()
                        .filter(region -> !open.contains(region.code()))
                        .toList()));
        return groups;
    }

    private static Group group(Region country, Locale language) {
        List<Region> regions = new ArrayList<>(List.of(country));
        regions.addAll(HolidayRegions.parts(country.code(), language));
        return new Group(country.name(), regions);
    }
}
