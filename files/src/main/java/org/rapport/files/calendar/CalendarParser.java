package org.rapport.files.calendar;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.files.Problem;
import org.rapport.files.Problem.Kind;
import org.rapport.files.event.CalendarEvent;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.recurrence.Moment;
import org.rapport.files.recurrence.TimeZoneDefinition;
import org.rapport.files.recurrence.Zones;

/**
 * Reads one calendar file from a stream. The events are kept, the file isn't; a broken event is skipped and told. An
 * event whose zone isn't known yet waits for the end of its VCALENDAR, where the VTIMEZONE may still come.
 */
final class CalendarParser extends VObjectDataAdapter {

    private static final Set<String> NOT_READ = Set.of("VALARM", "VTODO", "VJOURNAL");
    private static final String EVENT = "VEVENT";
    private static final String CALENDAR = "VCALENDAR";
    private static final String ZONE = "VTIMEZONE";

    private final String file;
    private final CalendarReader.Privacy privacy;
    private final ContentLines lines;
    private final CalendarHead head = new CalendarHead();
    private final EventPeople people = new EventPeople();
    private final List<CalendarEvent> events = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<EventProperties> waiting = new ArrayList<>();

    private Zones zones = new Zones();
    private @Nullable EventProperties event;
    private @Nullable TimeZoneDefinition zone;
    private final List<Integer> overlong = new ArrayList<>();
    private boolean isCalendar;

    private CalendarParser(String file, InputStream in, CalendarReader.Privacy privacy) throws IOException {
        this.file = file;
        this.privacy = privacy;
        this.lines = new ContentLines(in, overlong::add);
    }

    /**
     * Reads a calendar to the end of the stream.
     *
     * @throws IOException where the stream can't be read
     */
    static CalendarFile parse(String file, InputStream in, CalendarReader.Privacy privacy) throws IOException {
        CalendarParser parser = new CalendarParser(file, in, privacy);
        new VObjectReader(parser.lines, new SyntaxRules(SyntaxStyle.NEW)).parse(parser);
        parser.closeAll();
        return parser.finished();
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        if (name.equals(CALENDAR)) {
            closeAll();
        }
        if (name.equals(EVENT) && open.contains(EVENT)) {
            close(EVENT, 0);
        }
        boolean within = !open.isEmpty() && open.stream().noneMatch(NOT_READ::contains);
        isCalendar |= name.equals(CALENDAR) || (name.equals(EVENT) && within);
        open.add(name);
        switch (name) {
            case EVENT -> event = within ? new EventProperties(lines.fileLine(context.getLineNumber())) : null;
            case ZONE -> zone = new TimeZoneDefinition();
            case "STANDARD", "DAYLIGHT" -> {
                if (zone != null) {
                    zone.beginObservance();
                }
            }
            default -> {}
        }
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        // the library also ends what stands open within; only the component that the line names is ended by it
        String line = context.getUnfoldedLine();
        if (line.substring(line.indexOf(':') + 1).strip().equalsIgnoreCase(name) && open.contains(name)) {
            close(name, lines.fileLine(context.getLineNumber()));
        }
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        String inside = open.isEmpty() ? "" : open.getLast();
        switch (inside) {
            case EVENT -> {
                if (event != null) {
                    event.add(property, lines.fileLine(context.getLineNumber()));
                }
            }
            case ZONE, "STANDARD", "DAYLIGHT" -> takeZone(property, inside);
            case CALENDAR -> head.take(property);
            default -> {}
        }
    }

    private void takeZone(VObjectProperty property, String inside) {
        if (zone == null) {
            return;
        }
        if (!inside.equals(ZONE)) {
            try {
                zone.take(property);
            } catch (Moment.Unreadable e) {
                // a zone that can't be read is none: its events are told as of an unknown zone
                zone = null;
            }
        } else if (property.getName().toUpperCase(Locale.ROOT).equals("TZID")) {
            zone.name(Zones.unescaped(property.getValue()));
        }
    }

    /** Closes the innermost component of that name and all within; {@code endLine} is 0 where no END names it. */
    private void close(String name, int endLine) {
        String closed;
        do {
            closed = open.removeLast();
            if (closed.equals(EVENT)) {
                closeEvent(name.equals(EVENT) ? endLine : 0);
            } else if (closed.equals(ZONE) && zone != null) {
                zone.finish(zones);
                zone = null;
            } else if (closed.equals(CALENDAR)) {
                finishWaiting();
            }
        } while (!closed.equals(name));
    }

    private void closeAll() {
        while (!open.isEmpty()) {
            close(open.getLast(), 0);
        }
        finishWaiting();
        zones = new Zones();
    }

    private void closeEvent(int endLine) {
        EventProperties closed = event;
        event = null;
        if (closed == null) {
            return;
        }
        int tooLong = overlong.stream()
                .filter(line -> line > closed.line() && (endLine == 0 || line < endLine))
                .findFirst()
                .orElse(0);
        if (tooLong > 0) {
            tell(tooLong, Kind.LINE_TOO_LONG, (ContentLines.LONGEST_PASSED >> 20) + " MiB");
        } else if (endLine == 0) {
            tell(closed.line(), Kind.NOT_CLOSED);
        } else if (closed.zoneNames().allMatch(zones::knows)) {
            read(closed);
        } else {
            waiting.add(closed);
        }
    }

    private void finishWaiting() {
        waiting.forEach(this::read);
        waiting.clear();
    }

    private void read(EventProperties properties) {
        EventReading reading = new EventReading(properties, zones, people, privacy);
        try {
            events.add(reading.event());
            EventProperties.Entry unknown = reading.unknownZone();
            if (unknown != null) {
                // told at the event's own line, so that it goes with the event
                tell(
                        properties.line(),
                        Kind.ZONE_UNKNOWN,
                        unknown.property().getName().toUpperCase(Locale.ROOT));
            }
        } catch (Broken e) {
            tell(e.line, e.kind, e.details);
        }
    }

    private void tell(int line, Kind kind, String... details) {
        problems.add(Problem.of(file, line, kind, details));
    }

    private CalendarFile finished() {
        if (!isCalendar) {
            return CalendarFile.unusable(Problem.of(file, 0, Kind.NOT_A_CALENDAR));
        }
        events.sort(Comparator.comparingInt(CalendarEvent::line));
        problems.sort(Problem.BY_LINE);
        return head.file(file, events, problems);
    }
}
