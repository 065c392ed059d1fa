package org.rapport.app.people.company;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.app.people.Regions;

/**
 * What holds for the whole company, as kept or as typed.
 *
 * @param currency its ISO code
 * @param fiscalMonth month in which the fiscal year begins, 1 to 12
 * @param region of its public holidays, such as DE-NW; empty for none
 * @param worksCouncil whether purposes need a second click
 * @param hadCouncil whether a member of it was named: the admin can't end that alone
 * @param wrong key of why what was typed can't be kept; null = it can
 */
public record CompanyPage(
        String name,
        String currency,
        int fiscalMonth,
        String region,
        boolean worksCouncil,
        boolean hadCouncil,
        @Nullable String wrong) {

    /** The same, with the key of why it can't be kept. */
    CompanyPage refused(String why) {
        return new CompanyPage(name, currency, fiscalMonth, region, worksCouncil || hadCouncil, hadCouncil, why);
    }

    /** The regions to choose from. */
    public List<Regions.Group> regions(Locale language) {
        return Regions.groups(List.of(region), language);
    }

    /** The months' names in that language. */
    public List<String> months(Locale language) {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL, language))
                .toList();
    }
}
