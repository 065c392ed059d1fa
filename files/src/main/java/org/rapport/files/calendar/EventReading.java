package org.rapport.files.calendar;

import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.files.Problem.Kind;
import org.rapport.files.calendar.EventProperties.Entry;
import org.rapport.files.calendar.EventProperties.Name;
import org.rapport.files.event.CalendarEvent;
import org.rapport.files.event.CalendarEvent.Span;
import org.rapport.files.event.CalendarEvent.Times;
import org.rapport.files.event.CalendarEvent.Version;
import org.rapport.files.recurrence.Length;
import org.rapport.files.recurrence.Moment;
import org.rapport.files.recurrence.RecurrenceRule;
import org.rapport.files.recurrence.Zones;

/** Reads the properties of one closed VEVENT into an event, or says why it can't be used. */
final class EventReading {

    private final EventProperties properties;
    private final Zones zones;
    private final EventPeople people;
    private final CalendarReader.Privacy privacy;
    private @Nullable Entry unknownZone;

    EventReading(EventProperties properties, Zones zones, EventPeople people, CalendarReader.Privacy privacy) {
        this.properties = properties;
        this.privacy = privacy;
        this.zones = zones;
        this.people = people;
    }

    /** The first property whose TZID names no zone: it was read as floating. */
    @Nullable
    Entry unknownZone() {
        return unknownZone;
    }

    CalendarEvent event() throws Broken {
        Entry uid = properties.first(Name.UID);
        if (uid == null || uid.value().isBlank()) {
            throw new Broken(Kind.PROPERTY_MISSING, properties.line(), "UID");
        }
        Moment recurrenceId = recurrenceId();
        Version version = new Version(sequence(), stamp(Name.DTSTAMP));
        long modified = stamp(Name.LAST_MODIFIED);
        boolean isPrivate = properties.isPrivate();
        CalendarEvent.Content content = isPrivate && privacy != CalendarReader.Privacy.ALL
                ? privateContent()
                : people.content(properties, times());
        return new CalendarEvent(
                properties.line(), Uids.of(uid.value().strip()), recurrenceId, version, modified, isPrivate, content);
    }

    private CalendarEvent.@Nullable Content privateContent() {
        if (privacy == CalendarReader.Privacy.NOTHING) {
            return null;
        }
        try {
            return CalendarEvent.Content.busy(times());
        } catch (Broken e) {
            // what a private event says is nobody's business, so it can't be broken either
            return null;
        }
    }

    private @Nullable Moment recurrenceId() throws Broken {
        Entry entry = properties.first(Name.RECURRENCE_ID);
        if (entry == null) {
            return null;
        }
        if ("THISANDFUTURE".equalsIgnoreCase(entry.parameter("RANGE"))) {
            throw new Broken(Kind.THIS_AND_FUTURE, entry.line());
        }
        return moment(entry, entry.value(), Name.RECURRENCE_ID);
    }

    private int sequence() {
        Entry entry = properties.first(Name.SEQUENCE);
        try {
            return entry == null ? 0 : Integer.parseInt(entry.value().strip());
        } catch (NumberFormatException e) {
            // a sequence that is no number tells nothing about which copy is newer
            return 0;
        }
    }

    private long stamp(Name name) {
        Entry entry = properties.first(name);
        try {
            return entry == null
                    ? Long.MIN_VALUE
                    : Moment.parse(entry.value(), null).epochSecond(java.time.ZoneOffset.UTC.getRules());
        } catch (Moment.Unreadable e) {
            // the contract reads an unreadable stamp as none
            return Long.MIN_VALUE;
        }
    }

    /** When the event is. */
    Times times() throws Broken {
        Entry entry = properties.first(Name.DTSTART);
        if (entry == null) {
            throw new Broken(Kind.PROPERTY_MISSING, properties.line(), "DTSTART");
        }
        Moment start = moment(entry, entry.value(), Name.DTSTART);
        Span span = span(start);
        List<RecurrenceRule> rules = new ArrayList<>();
        List<Span> added = new ArrayList<>();
        // an override stands alone: what a series would repeat by isn't read
        if (properties.first(Name.RECURRENCE_ID) == null) {
            readRules(rules);
            readAdded(added);
        }
        List<Moment> excluded = new ArrayList<>();
        readExcluded(excluded);
        return new Times(span, rules, added, excluded);
    }

    private Span span(Moment start) throws Broken {
        Entry end = properties.first(Name.DTEND);
        Length length = duration();
        if (end == null) {
            return new Span(start, null, length != null ? length : start.isDate() ? Length.ONE_DAY : Length.NONE);
        }
        Moment to = moment(end, end.value(), Name.DTEND);
        if (to.isDate() != start.isDate()) {
            throw new Broken(Kind.END_OF_ANOTHER_KIND, end.line());
        }
        Span span = new Span(start, to, null);
        // what floats is checked once the leader's zone is known
        boolean decided = start.isDate() || (start.zone() != null && to.zone() != null);
        if (decided && span.endsBeforeStart(java.time.ZoneOffset.UTC.getRules())) {
            throw new Broken(Kind.END_BEFORE_START, end.line());
        }
        return span;
    }

    private @Nullable Length duration() throws Broken {
        Entry entry = properties.first(Name.DURATION);
        if (entry == null) {
            return null;
        }
        Length length = read(entry, Name.DURATION, () -> Length.parse(entry.value()));
        if (length.isNegative()) {
            throw new Broken(Kind.DURATION_NEGATIVE, entry.line());
        }
        return length;
    }

    private void readRules(List<RecurrenceRule> rules) throws Broken {
        for (Entry entry : properties.all(Name.RRULE)) {
            rules.add(read(entry, Name.RRULE, () -> RecurrenceRule.parse(entry.value(), null)));
        }
    }

    private void readAdded(List<Span> added) throws Broken {
        for (Entry entry : properties.all(Name.RDATE)) {
            for (String value : values(entry)) {
                added.add(addedSpan(entry, value));
            }
        }
    }

    private void readExcluded(List<Moment> excluded) throws Broken {
        for (Entry entry : properties.all(Name.EXDATE)) {
            for (String value : values(entry)) {
                excluded.add(moment(entry, value, Name.EXDATE));
            }
        }
    }

    private static String[] values(Entry entry) {
        return entry.value().isBlank() ? new String[0] : entry.value().split(",", -1);
    }

    private Span addedSpan(Entry entry, String value) throws Broken {
        int slash = value.indexOf('/');
        if (slash < 0) {
            return new Span(moment(entry, value, Name.RDATE), null, null);
        }
        Moment start = moment(entry, value.substring(0, slash), Name.RDATE);
        String end = value.substring(slash + 1).strip();
        if (end.toUpperCase(Locale.ROOT).matches("[+-]?P.*")) {
            Length length = read(entry, Name.RDATE, () -> Length.parse(end));
            return checked(entry, new Span(start, null, length), length.isNegative());
        }
        Span span = new Span(start, moment(entry, end, Name.RDATE), null);
        return checked(entry, span, span.endsBeforeStart(java.time.ZoneOffset.UTC.getRules()));
    }

    private static Span checked(Entry entry, Span span, boolean backwards) throws Broken {
        if (backwards) {
            throw new Broken(Kind.PROPERTY_UNREADABLE, entry.line(), Name.RDATE.text());
        }
        return span;
    }

    private Moment moment(Entry entry, String value, Name name) throws Broken {
        String tzid = entry.parameter("TZID");
        ZoneRules zone = tzid == null ? null : zones.find(tzid);
        Moment moment = read(entry, name, () -> Moment.parse(value, zone));
        boolean needsZone = !moment.isDate() && moment.zone() == null;
        if (tzid != null && needsZone && unknownZone == null) {
            unknownZone = entry;
        }
        return moment;
    }

    private interface Reading<T> {
        T read() throws Moment.Unreadable;
    }

    private static <T> T read(Entry entry, Name name, Reading<T> reading) throws Broken {
        try {
            return Objects.requireNonNull(reading.read());
        } catch (Moment.Unreadable e) {
            throw new Broken(Kind.PROPERTY_UNREADABLE, entry.line(), name.text());
        }
    }
}
