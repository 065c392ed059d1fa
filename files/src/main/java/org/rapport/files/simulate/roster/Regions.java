package org.rapport.files.simulate.roster;

import java.time.ZoneId;
import java.util.List;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.Contract;
import org.rapport.files.simulate.export.Style;

/** Where people work: a district in one country, most of its people in one state. */
final class Regions {

    private static final double AT_HOME = 0.7;

    private static final Country GERMANY = new Country(
            ZoneId.of("Europe/Berlin"),
            List.of(
                    "DE-NW", "DE-BY", "DE-BW", "DE-NI", "DE-HE", "DE-RP", "DE-SN", "DE-BE", "DE-SH", "DE-BB", "DE-ST",
                    "DE-TH", "DE-HH", "DE-MV", "DE-SL", "DE-HB"));
    private static final Country AUSTRIA = new Country(
            ZoneId.of("Europe/Vienna"),
            List.of("AT-9", "AT-3", "AT-4", "AT-6", "AT-7", "AT-5", "AT-2", "AT-8", "AT-1"));
    private static final Country SWITZERLAND =
            new Country(ZoneId.of("Europe/Zurich"), List.of("CH-ZH", "CH-BE", "CH-AG", "CH-LU", "CH-SG"));
    private static final Country ENGLAND = new Country(ZoneId.of("Europe/London"), List.of("GB-ENG"));

    /** Out of twelve districts eight are German, two Austrian, one is Swiss, one English. */
    private static final List<Country> COUNTRIES = List.of(
            GERMANY,
            AUSTRIA,
            GERMANY,
            GERMANY,
            SWITZERLAND,
            GERMANY,
            ENGLAND,
            GERMANY,
            GERMANY,
            AUSTRIA,
            GERMANY,
            GERMANY);

    /** Each team has its own, one after the other. */
    private static final List<Style> STYLES = List.of(Style.values());

    /**
     * A country of the company.
     *
     * @param states larger ones first
     */
    private record Country(ZoneId zone, List<String> states) {}

    private Regions() {}

    /** The contract of somebody who leads the team of that number, or was hired for it. */
    static Contract of(Company company, int team, double days, Chance chance) {
        int district = team / Company.TEAMS_OF_A_DISTRICT;
        Style style = STYLES.get(team % STYLES.size());
        Country country = COUNTRIES.get(district % COUNTRIES.size());
        Chance home = company.root().of("state", district).chance();
        String state = large(country, home);
        return new Contract(days, country.zone, chance.happens(AT_HOME) ? state : large(country, chance), style);
    }

    /** Head office. */
    static Contract headOffice(Style style) {
        return new Contract(5, GERMANY.zone, GERMANY.states.getFirst(), style);
    }

    /** A state, the larger the more often. */
    private static String large(Country country, Chance chance) {
        double place = chance.uniform() * chance.uniform();
        return country.states.get((int) (place * country.states.size()));
    }
}
