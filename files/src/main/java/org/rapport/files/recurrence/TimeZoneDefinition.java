package org.rapport.files.recurrence;

import com.github.mangstadt.vinnie.VObjectProperty;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A VTIMEZONE while it is read (RFC 5545, 3.6.5): its observances become the rules of a zone. */
public final class TimeZoneDefinition {

    /** Clock changes are followed up to this year: no calendar is asked beyond it. */
    private static final LocalDateTime LAST = LocalDateTime.of(2200, 1, 1, 0, 0);

    /** A zone whose clock changes more often is none; two changes a year up to then are some hundred. */
    private static final int MOST_CHANGES = 10_000;

    private final List<Observance> observances = new ArrayList<>();
    private @Nullable String name;

    /** A STANDARD or DAYLIGHT part. */
    private static final class Observance {
        private @Nullable LocalDateTime start;
        private @Nullable ZoneOffset from;
        private @Nullable ZoneOffset to;
        private final List<RecurrenceRule> rules = new ArrayList<>();
        private final List<LocalDateTime> added = new ArrayList<>();
    }

    /** Begins a STANDARD or DAYLIGHT part. */
    public void beginObservance() {
        observances.add(new Observance());
    }

    /** Gives it its TZID. */
    public void name(String tzid) {
        name = tzid;
    }

    /**
     * Takes a property of the observance that was begun last.
     *
     * @throws Moment.Unreadable where it can't be read; the zone is then unusable
     */
    public void take(VObjectProperty property) throws Moment.Unreadable {
        if (observances.isEmpty()) {
            return;
        }
        Observance observance = observances.getLast();
        String value = property.getValue();
        switch (property.getName().toUpperCase(Locale.ROOT)) {
            case "DTSTART" -> observance.start = Moment.parse(value, null).local();
            case "TZOFFSETFROM" -> observance.from = offset(value);
            case "TZOFFSETTO" -> observance.to = offset(value);
            case "RRULE" -> observance.rules.add(RecurrenceRule.parse(value, null));
            case "RDATE" -> {
                for (String date : value.split(",")) {
                    observance.added.add(Moment.parse(date.split("/")[0], null).local());
                }
            }
            default -> {}
        }
    }

    /**
     * Gives the finished zone to {@code zones}; without a name, with an incomplete observance or with more changes than any
     * clock has it is left out.
     */
    public void finish(Zones zones) {
        boolean complete = observances.stream().allMatch(o -> o.start != null && o.from != null && o.to != null);
        if (name != null && complete && !observances.isEmpty()) {
            SortedMap<Long, Observance> onsets = new TreeMap<>();
            observances.forEach(observance -> addOnsets(observance, onsets));
            if (onsets.size() <= MOST_CHANGES) {
                zones.put(name, rules(onsets));
            }
        }
    }

    private static ZoneRules rules(SortedMap<Long, Observance> onsets) {
        ZoneOffset first = known(onsets.firstEntry().getValue().from);
        ZoneOffset current = first;
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        for (var onset : onsets.entrySet()) {
            ZoneOffset to = known(onset.getValue().to);
            if (!to.equals(current)) {
                LocalDateTime local = LocalDateTime.ofEpochSecond(onset.getKey(), 0, current);
                transitions.add(ZoneOffsetTransition.of(local, current, to));
                current = to;
            }
        }
        return ZoneRules.of(first, first, List.of(), transitions, List.of());
    }

    private static void addOnsets(Observance observance, SortedMap<Long, Observance> onsets) {
        LocalDateTime start = known(observance.start);
        ZoneOffset from = known(observance.from);
        onsets.put(start.toEpochSecond(from), observance);
        observance.added.forEach(date -> onsets.put(date.toEpochSecond(from), observance));
        for (RecurrenceRule rule : observance.rules) {
            Moment first = new Moment(start, false, from.getRules());
            long until = rule.untilSecond(first, from.getRules());
            RuleTimes times = rule.from(start, LAST);
            int left = rule.count() == 0 ? Integer.MAX_VALUE : rule.count();
            for (LocalDateTime at = times.next(); at != null && left-- > 0; at = times.next()) {
                if (at.toEpochSecond(from) > until || onsets.size() > MOST_CHANGES) {
                    break;
                }
                onsets.put(at.toEpochSecond(from), observance);
            }
        }
    }

    private static <T> T known(@Nullable T value) {
        return java.util.Objects.requireNonNull(value, "checked by finish");
    }

    private static ZoneOffset offset(String value) throws Moment.Unreadable {
        String text = value.strip();
        if (!text.matches("[+-]\\d{4}(\\d{2})?")) {
            throw new Moment.Unreadable();
        }
        int hours = Integer.parseInt(text.substring(1, 3));
        int minutes = Integer.parseInt(text.substring(3, 5));
        int seconds = text.length() == 7 ? Integer.parseInt(text.substring(5, 7)) : 0;
        int total = hours * 3600 + minutes * 60 + seconds;
        if (total > 18 * 3600) {
            throw new Moment.Unreadable();
        }
        return ZoneOffset.ofTotalSeconds(text.charAt(0) == '-' ? -total : total);
    }
}
