package org.rapport.files.simulate.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.company.Company;

/**
 * Who leads a seat when. In each two years a district is reorganised once, at the beginning of a quarter; until the next time some
 * seats then belong to the neighbouring team.
 */
final class Reorganisations {

    private static final double LENT = 0.12;
    private static final int YEARS = 2;
    private static final int QUARTERS = 8;

    private final Company company;
    private final int district;

    Reorganisations(Company company, int district) {
        this.company = company;
        this.district = district;
    }

    /**
     * A time in one team.
     *
     * @param team 0 or 1 within the district
     */
    record Membership(int team, Period during) {}

    /** Where a seat belongs during a period, in order of time. */
    List<Membership> memberships(long seat, int home, Period during) {
        List<Membership> memberships = new ArrayList<>();
        LocalDate from = during.from();
        for (int block = Math.floorDiv(from.getYear(), YEARS) - 1; !from.isAfter(during.until()); block++) {
            LocalDate next = date(block + 1);
            if (next.isAfter(from)) {
                LocalDate last = next.isAfter(during.until()) ? during.until() : next.minusDays(1);
                add(memberships, isLent(seat, block) ? 1 - home : home, new Period(from, last));
                from = next;
            }
        }
        return memberships;
    }

    private static void add(List<Membership> memberships, int team, Period during) {
        boolean stays = !memberships.isEmpty() && memberships.getLast().team() == team;
        if (stays) {
            Membership before = memberships.removeLast();
            memberships.add(new Membership(team, new Period(before.during().from(), during.until())));
        } else {
            memberships.add(new Membership(team, during));
        }
    }

    private LocalDate date(int block) {
        int quarter =
                company.root().of("reorganisation", district, block).chance().below(QUARTERS);
        return LocalDate.of(block * YEARS + quarter / 4, 1 + quarter % 4 * 3, 1);
    }

    private boolean isLent(long seat, int block) {
        return company.root().of("lent", seat, block).chance().happens(LENT);
    }
}
