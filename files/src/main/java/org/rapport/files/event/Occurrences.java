package org.rapport.files.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.files.Problem;
import org.rapport.files.event.CalendarEvent.Span;
import org.rapport.files.event.CalendarEvent.Times;
import org.rapport.files.event.CalendarEvent.Uid;
import org.rapport.files.recurrence.Length;
import org.rapport.files.recurrence.Moment;
import org.rapport.files.recurrence.RecurrenceRule;
import org.rapport.files.recurrence.RuleTimes;

/**
 * The occurrences of all events of several calendars: of copies one counts, an override takes the place of the
 * occurrence it names. They are made one event after the other and never kept.
 */
public final class Occurrences {

    /** An event may have this many; a daily one since the year 1 has fewer. */
    static final int MOST = 1_000_000;

    private final List<CalendarFile> files;
    private final ZoneRules leader;
    private final List<Counted> counted;
    private final Map<Uid, List<Moment>> overridden = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** An event that counts, its number among them, and the file it came with. */
    private record Counted(int number, int file, CalendarEvent event) {}

    /** What makes two components copies of each other; a series has no occurrence. */
    private record Identity(Uid uid, @Nullable Long occurrence) {}

    /** {@code leader} is the zone of dates and floating times. */
    public Occurrences(List<CalendarFile> files, ZoneId leader) {
        this.files = files;
        this.leader = leader.getRules();
        this.counted = counted();
        for (Counted one : counted) {
            Moment replaced = one.event.recurrenceId();
            if (replaced != null) {
                overridden
                        .computeIfAbsent(one.event.uid(), uid -> new ArrayList<>())
                        .add(replaced);
            }
        }
    }

    private List<Counted> counted() {
        Map<Identity, Counted> best = new HashMap<>();
        for (int file = 0; file < files.size(); file++) {
            for (CalendarEvent event : files.get(file).events()) {
                Moment replaced = event.recurrenceId();
                Identity identity = new Identity(event.uid(), replaced == null ? null : replaced.epochSecond(leader));
                best.merge(
                        identity,
                        new Counted(0, file, event),
                        (old, now) -> now.event.version().compareTo(old.event.version()) > 0 ? now : old);
            }
        }
        List<Counted> ordered = best.values().stream()
                .sorted(Comparator.comparingInt(Counted::file).thenComparingInt(one -> one.event.line()))
                .toList();
        return IntStream.range(0, ordered.size())
                .mapToObj(i -> new Counted(i, ordered.get(i).file, ordered.get(i).event))
                .toList();
    }

    /** The events that count: of copies one. */
    public Stream<CalendarEvent> events() {
        return counted.stream().map(Counted::event);
    }

    /** How many components aren't public, copies counted once. */
    public int privateEvents() {
        return (int) counted.stream().filter(one -> one.event.isPrivate()).count();
    }

    /** Gives each occurrence that starts before that instant, file by file, event by event. */
    public void before(long endMillis, Consumer<Occurrence> consumer) {
        problems.clear();
        for (Counted one : counted) {
            CalendarEvent.Content content = one.event.content();
            if (content != null) {
                expand(one, content.times(), Math.floorDiv(endMillis - 1, 1000) + 1, consumer);
            }
        }
    }

    /** The events that had too many occurrences to be used, after {@link #before}. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void expand(Counted one, Times times, long end, Consumer<Occurrence> consumer) {
        Span span = times.span();
        boolean single = one.event.recurrenceId() != null
                || (times.rules().isEmpty()
                        && times.added().isEmpty()
                        && times.excluded().isEmpty()
                        && !overridden.containsKey(one.event.uid()));
        if (single) {
            give(one, new Start(span.start(), span.length(leader, Length.NONE), leader), end, consumer);
            return;
        }
        Series series = new Series(times, leader, end);
        if (series.starts().size() > MOST) {
            problems.add(Problem.of(
                    files.get(one.file).name(),
                    one.event.line(),
                    Problem.Kind.TOO_MANY_OCCURRENCES,
                    String.valueOf(MOST)));
            return;
        }
        Taken taken = new Taken(times, overridden.getOrDefault(one.event.uid(), List.of()), leader);
        long last = Long.MIN_VALUE;
        for (Start start : series.starts()) {
            if (start.second != last && !taken.has(start)) {
                give(one, start, end, consumer);
            }
            last = start.second;
        }
    }

    private void give(Counted one, Start start, long end, Consumer<Occurrence> consumer) {
        if (start.second >= end) {
            return;
        }
        ZoneRules zone = start.moment.zone() == null ? leader : start.moment.zone();
        long endSecond = Math.max(start.second, start.length.endSecond(start.moment.local(), zone));
        LocalDateTime local = start.moment.isDate() ? start.moment.local() : localTime(start.second, leader);
        consumer.accept(
                new Occurrence(one.number, one.event, start.second * 1000, endSecond * 1000, local.toLocalDate()));
    }

    private static LocalDateTime localTime(long second, ZoneRules zone) {
        return LocalDateTime.ofEpochSecond(second, 0, zone.getOffset(Instant.ofEpochSecond(second)));
    }

    /** One start of a series. */
    private static final class Start {
        private final Moment moment;
        private final Length length;
        private final long second;

        Start(Moment moment, Length length, ZoneRules leader) {
            this.moment = moment;
            this.length = length;
            this.second = moment.epochSecond(leader);
        }
    }

    /** All starts of a series, ascending, those that are taken out among them. */
    private static final class Series {
        private final List<Start> starts = new ArrayList<>();
        private final ZoneRules leader;
        private final long end;
        private final Length length;

        Series(Times times, ZoneRules leader, long end) {
            this.leader = leader;
            this.end = end;
            Span span = times.span();
            this.length = span.length(leader, Length.NONE);
            List<RecurrenceRule> rules = times.rules();
            // a period first: of equal starts the first counts, and it has a length of its own
            times.added().forEach(added -> add(inZoneOf(span.start(), added.start()), added.length(leader, length)));
            // a calendar that splits a series at its first date leaves such a rest
            boolean over = !rules.isEmpty() && rules.stream().allMatch(r -> r.endsBefore(span.start(), leader));
            if (!over) {
                add(span.start(), length);
                rules.forEach(rule -> addRule(rule, span.start()));
            }
            starts.sort(Comparator.comparingLong(start -> start.second));
        }

        /** A date among the times of a series is midnight in its zone. */
        private static Moment inZoneOf(Moment series, Moment added) {
            return added.isDate() && !series.isDate() ? new Moment(added.local(), false, series.zone()) : added;
        }

        private void add(Moment moment, Length itsLength) {
            starts.add(new Start(moment, itsLength, leader));
        }

        private void addRule(RecurrenceRule rule, Moment first) {
            long until = rule.untilSecond(first, leader);
            // an offset is at most 18 hours: no occurrence before the end has a later local time
            LocalDateTime last =
                    LocalDateTime.ofEpochSecond(end, 0, ZoneOffset.UTC).plusHours(18);
            RuleTimes times = rule.from(first.local(), last);
            int given = 1;
            for (LocalDateTime at = times.next(); at != null; at = times.next()) {
                boolean isFirst = at.equals(first.local());
                if (!isFirst) {
                    Moment moment = new Moment(at, first.isDate(), first.zone());
                    boolean over = (rule.count() > 0 && ++given > rule.count()) || moment.epochSecond(leader) > until;
                    if (over || starts.size() > MOST) {
                        return;
                    }
                    add(moment, length);
                }
            }
        }

        List<Start> starts() {
            return starts;
        }
    }

    /** The occurrences that EXDATE or an override takes out of a series. */
    private static final class Taken {
        private final Set<Long> seconds = new HashSet<>();
        private final Set<LocalDate> days = new HashSet<>();
        private final ZoneRules zone;

        Taken(Times times, List<Moment> overridden, ZoneRules leader) {
            ZoneRules own = times.span().start().zone();
            this.zone = own == null ? leader : own;
            boolean timed = !times.span().start().isDate();
            for (List<Moment> moments : List.of(times.excluded(), overridden)) {
                for (Moment moment : moments) {
                    if (timed && moment.isDate()) {
                        days.add(moment.local().toLocalDate());
                    } else {
                        seconds.add(moment.epochSecond(leader));
                    }
                }
            }
        }

        boolean has(Start start) {
            return seconds.contains(start.second)
                    || (!days.isEmpty()
                            && days.contains(localTime(start.second, zone).toLocalDate()));
        }
    }
}
