package org.rapport.files.calendar;

import com.github.mangstadt.vinnie.VObjectProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties of one VEVENT as they stand, until it is closed. */
final class EventProperties {

    /** The properties of an event that are read. */
    enum Name {
        UID,
        RECURRENCE_ID,
        SEQUENCE,
        DTSTAMP,
        LAST_MODIFIED,
        DTSTART,
        DTEND,
        DURATION,
        RRULE,
        RDATE,
        EXDATE,
        STATUS,
        CLASS,
        TRANSP,
        CATEGORIES,
        ORGANIZER,
        ATTENDEE,
        X_MICROSOFT_CDO_BUSYSTATUS,
        VIDEO;

        private static final Map<String, Name> BY_TEXT =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Name::text, name -> name));

        private static @Nullable Name of(String property) {
            Name name = BY_TEXT.get(property);
            return name == null && WantedLines.tellsVideo(property) ? VIDEO : name;
        }

        String text() {
            return name().replace('_', '-');
        }
    }

    /** A property with the line it stands in. */
    record Entry(VObjectProperty property, int line) {
        String value() {
            return property.getValue();
        }

        @Nullable
        String parameter(String name) {
            return property.getParameters().first(name);
        }
    }

    private final Map<Name, List<Entry>> entries = new EnumMap<>(Name.class);
    private final int line;

    EventProperties(int line) {
        this.line = line;
    }

    /** Line of the event's BEGIN. */
    int line() {
        return line;
    }

    void add(VObjectProperty property, int at) {
        Name name = Name.of(property.getName().toUpperCase(Locale.ROOT));
        if (name != null) {
            entries.computeIfAbsent(name, n -> new ArrayList<>(2)).add(new Entry(property, at));
        }
    }

    /** The first such property, which alone counts where there may be only one. */
    @Nullable
    Entry first(Name name) {
        List<Entry> all = all(name);
        return all.isEmpty() ? null : all.getFirst();
    }

    List<Entry> all(Name name) {
        return entries.getOrDefault(name, List.of());
    }

    boolean has(Name name) {
        return entries.containsKey(name);
    }

    boolean isPrivate() {
        return all(Name.CLASS).stream()
                .map(entry -> entry.value().strip())
                .anyMatch(value -> !value.isEmpty() && !value.equalsIgnoreCase("PUBLIC"));
    }

    /** The zones that the event's times name; of a private event that of its RECURRENCE-ID alone. */
    Stream<String> zoneNames() {
        Stream<Name> times = isPrivate()
                ? Stream.of(Name.RECURRENCE_ID)
                : Stream.of(Name.DTSTART, Name.DTEND, Name.RECURRENCE_ID, Name.RDATE, Name.EXDATE);
        return times.flatMap(name -> all(name).stream())
                .map(entry -> entry.parameter("TZID"))
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull);
    }
}
