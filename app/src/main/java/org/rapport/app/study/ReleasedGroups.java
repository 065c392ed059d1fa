package org.rapport.app.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.app.study.Releases.Importance;
import org.rapport.app.study.Releases.Kind;
import org.rapport.app.study.Releases.Released;
import org.rapport.app.study.Releases.SelfEstimate;
import org.rapport.app.study.StudyPage.Group;
import org.rapport.app.study.StudyPage.Sentences;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was released of each unit, in words: the company first. */
final class ReleasedGroups {

    private ReleasedGroups() {}

    /** As far as whoever asks may see them. */
    static List<Group> read(JdbcClient client, Sentences sentences) {
        List<Released> released = Releases.read(client);
        Map<Integer, List<Released>> areas = new LinkedHashMap<>();
        released.forEach(one ->
                areas.computeIfAbsent(one.area(), any -> new ArrayList<>()).add(one));
        List<Group> groups = new ArrayList<>();
        areas.values()
                .forEach(of -> find(of, Kind.HOURS)
                        .ifPresent(hours -> groups.add(sentences.group(
                                hours,
                                of.stream()
                                        .filter(one -> one.kind() == Kind.HOURS
                                                && one.month().isBefore(hours.month()))
                                        .toList(),
                                figures(of, Kind.IMPORTANCE, hours.month(), Importance.class),
                                figures(of, Kind.SELF, hours.month(), SelfEstimate.class)))));
        return groups;
    }

    private static Optional<Released> find(List<Released> of, Kind kind) {
        return of.stream().filter(one -> one.kind() == kind).findFirst();
    }

    /** What stands beside the hours, if it is of the same month. */
    private static <T> @Nullable T figures(List<Released> of, Kind kind, LocalDate month, Class<T> type) {
        return find(of, kind)
                .filter(one -> one.month().equals(month))
                .map(one -> type.cast(one.figures()))
                .orElse(null);
    }
}
