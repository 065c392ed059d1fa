package org.rapport.files.simulate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Team;
import org.rapport.files.simulate.results.Attention;
import org.rapport.files.simulate.truth.LeaderTruth;

/** The hours of the truth as the results read them: what was lived in the calendars moves what is sold. */
final class GivenHours implements Attention {

    private final Company company;
    private final Map<Long, Team> teams = new HashMap<>();
    private final Map<String, LeaderTruth> truths = new HashMap<>();

    GivenHours(Company company, List<Team> teams, List<LeaderTruth> truths) {
        this.company = company;
        teams.forEach(team -> this.teams.put(team.leader().number(), team));
        truths.forEach(truth -> this.truths.put(truth.email(), truth));
    }

    @Override
    public double hoursPerReport(Person leader, LocalDate monday) {
        Team team = teams.get(leader.number());
        LeaderTruth truth = truths.get(leader.emailOn(company.until()));
        int week = (int) ChronoUnit.WEEKS.between(company.start(), monday);
        if (team == null || truth == null || week < 0 || week >= truth.weeks().size()) {
            return USUAL_HOURS;
        }
        long reports = team.pairs().stream()
                .filter(pair -> pair.during().contains(monday))
                .count();
        return reports == 0 ? USUAL_HOURS : truth.weeks().get(week).hours().h2() / reports;
    }
}
