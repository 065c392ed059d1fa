package org.rapport.files.simulate.results;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.rapport.files.results.Opportunity;
import org.rapport.files.results.Ownership;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Team;

/** What the closed deals of a world say of its teams: how many were shared, taken over, and how long they stayed open. */
final class DealSignals {

    private final World world;
    private final Map<String, List<Ownership>> owners;
    private final Map<Boolean, List<Opportunity>> deals;

    DealSignals(World world) {
        this.world = world;
        this.owners = world.all(Ownership.FILE).stream().collect(Collectors.groupingBy(Ownership::opportunity));
        Map<Long, Boolean> elbow = world.teams()
                .collect(Collectors.toMap(
                        team -> team.leader().number(),
                        (Team team) -> team.climate().isElbowTeam()));
        this.deals = world.all(Opportunity.FILE).stream()
                .filter(deal -> deal.course().closed() != null)
                .collect(Collectors.partitioningBy(deal -> elbow.getOrDefault(
                        Members.leader(creator(deal), deal.course().created()).number(), false)));
    }

    private Person creator(Opportunity deal) {
        return world.person(owners.getOrDefault(deal.id(), List.of()).stream()
                .min(Comparator.comparing(owner -> owner.during().from()))
                .orElseThrow()
                .email());
    }

    /** Of the deals that began in elbow teams, or in the others: how many ever had two owners at once. */
    double shared(boolean elbow) {
        return mean(
                elbow,
                deal -> owners.getOrDefault(deal.id(), List.of()).stream().anyMatch(owner -> owner.share() < 1)
                        ? 1
                        : 0);
    }

    /** How many their first owner lost though they were still there. */
    double takenOver(boolean elbow) {
        return mean(elbow, deal -> {
            Person creator = creator(deal);
            LocalDate closed = deal.course().closed();
            if (closed == null || !creator.employed().contains(closed)) {
                return 0;
            }
            boolean lost = owners.getOrDefault(deal.id(), List.of()).stream()
                    .filter(owner -> owner.during().contains(closed))
                    .noneMatch(owner -> world.person(owner.email()).equals(creator));
            return lost ? 1 : 0;
        });
    }

    /** How many days they were open. */
    double daysOpen(boolean elbow) {
        return mean(elbow, deal -> {
            LocalDate closed = deal.course().closed();
            return closed == null ? 0 : ChronoUnit.DAYS.between(deal.course().created(), closed);
        });
    }

    private double mean(boolean elbow, ToDoubleFunction<Opportunity> of) {
        return deals.getOrDefault(elbow, List.of()).stream()
                .mapToDouble(of)
                .average()
                .orElseThrow();
    }
}
