package org.rapport.app.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fixed units of the study, by the reporting lines of a day: the company, and everybody below one leader of leaders. */
final class Units {

    /** The number of the company among the units. */
    static final int COMPANY = 0;

    private static final int LEAST_REPORTS = 3;

    private final Map<Integer, Integer> leaderOf = new HashMap<>();

    private record Line(int person, int leader) {}

    private Units() {}

    /** A unit: the company, or whoever leads the area; and its leaders of three people or more. */
    record Unit(int area, Set<Integer> leaders) {}

    /** In order of priority: the company, then areas, the largest first. */
    static List<Unit> on(JdbcClient client, LocalDate day) {
        Units units = new Units();
        client.sql("""
                select l.person, l.leader from people.reporting_line l join people.person p on p.id = l.person
                where l.during @> ?::date and p.kind = 'person'
                """)
                .param(day)
                .query((row, number) -> new Line(row.getInt("person"), row.getInt("leader")))
                .list()
                .forEach(line -> units.leaderOf.put(line.person, line.leader));
        return units.list();
    }

    private List<Unit> list() {
        Map<Integer, Integer> reports = new HashMap<>();
        leaderOf.values().forEach(leader -> reports.merge(leader, 1, Integer::sum));
        Set<Integer> leaders = new TreeSet<>();
        reports.forEach((leader, number) -> {
            if (number >= LEAST_REPORTS) {
                leaders.add(leader);
            }
        });
        Map<Integer, Set<Integer>> below = new TreeMap<>();
        for (int leader : leaders) {
            Set<Integer> above = new TreeSet<>();
            for (Integer one = leaderOf.get(leader); one != null && above.add(one); one = leaderOf.get(one)) {
                below.computeIfAbsent(one, any -> new TreeSet<>()).add(leader);
            }
        }
        List<Unit> units = new ArrayList<>();
        below.forEach((area, members) -> units.add(new Unit(area, members)));
        units.sort(Comparator.comparingInt((Unit unit) -> unit.leaders.size()).reversed());
        units.addFirst(new Unit(COMPANY, leaders));
        return units;
    }
}
