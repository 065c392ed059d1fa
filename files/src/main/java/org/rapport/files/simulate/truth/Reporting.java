package org.rapport.files.simulate.truth;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapport.files.simulate.company.Name;
import org.rapport.files.simulate.company.Pair;

/** Who reports to a leader on a day, by the address that they have then. */
final class Reporting {

    private final List<Pair> pairs;
    private final Map<String, List<Pair>> byAddress;

    Reporting(List<Pair> pairs) {
        this.pairs = pairs;
        this.byAddress = pairs.stream()
                .flatMap(pair -> pair.seller().names().stream().map(Name::email).map(email -> Map.entry(email, pair)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    boolean isReport(String email, LocalDate day) {
        return byAddress.getOrDefault(email, List.of()).stream()
                .anyMatch(pair -> pair.during().contains(day)
                        && pair.seller().emailOn(day).equals(email));
    }

    /** The addresses of all who report on a day: for whom the team's list stands. */
    List<String> on(LocalDate day) {
        return pairs.stream()
                .filter(pair -> pair.during().contains(day))
                .map(Pair::seller)
                .map(seller -> seller.emailOn(day))
                .toList();
    }
}
