package org.rapport.files.calendar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Event;
import org.rapport.core.attention.Participant.Response;
import org.rapport.core.attention.Participant.Role;
import org.rapport.files.calendar.EventProperties.Entry;
import org.rapport.files.calendar.EventProperties.Name;
import org.rapport.files.event.AttendeeLine;
import org.rapport.files.event.AttendeeLine.Kind;
import org.rapport.files.event.CalendarEvent;

/** Reads who takes part and how an event counts; equal lines of a file share one object. */
final class EventPeople {

    private static final String NO_MAIL = "invalid:nomail";
    private static final Set<String> REL =
            Set.of("coaching", "team care", "teampflege", "retrospective", "retrospektive", "feedback");
    private static final Set<String> OPER = Set.of("pipeline", "forecast", "project", "projekt");
    private static final Set<String> DROPPED =
            Set.of("focus", "fokus", "travel", "reise", "lunch", "mittag", "mittagspause", "personal", "privat");
    private static final Map<String, Event.ShowAs> BUSY_STATUS = Map.of(
            "FREE", Event.ShowAs.FREE,
            "TENTATIVE", Event.ShowAs.TENTATIVE,
            "BUSY", Event.ShowAs.BUSY,
            "OOF", Event.ShowAs.OOF,
            "WORKINGELSEWHERE", Event.ShowAs.ELSEWHERE);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

    private final Map<AttendeeLine, AttendeeLine> shared = new HashMap<>();

    /** All that a public event says, its times given. */
    CalendarEvent.Content content(EventProperties properties, CalendarEvent.Times times) {
        Event.ShowAs busyStatus = busyStatus(properties);
        List<AttendeeLine> people = people(properties);
        boolean responds = properties.all(Name.ATTENDEE).stream().anyMatch(EventPeople::responds);
        return new CalendarEvent.Content(
                times,
                status(properties),
                busyStatus != null ? busyStatus : transparency(properties),
                busyStatus != null && !responds,
                responds,
                tag(properties),
                properties.has(Name.VIDEO),
                people);
    }

    private static Event.Status status(EventProperties properties) {
        return switch (value(properties.first(Name.STATUS))) {
            case "CANCELLED" -> Event.Status.CANCELLED;
            case "TENTATIVE" -> Event.Status.TENTATIVE;
            default -> Event.Status.CONFIRMED;
        };
    }

    private static Event.@Nullable ShowAs busyStatus(EventProperties properties) {
        return BUSY_STATUS.get(value(properties.first(Name.X_MICROSOFT_CDO_BUSYSTATUS)));
    }

    private static Event.ShowAs transparency(EventProperties properties) {
        return value(properties.first(Name.TRANSP)).equals("TRANSPARENT") ? Event.ShowAs.FREE : Event.ShowAs.BUSY;
    }

    private static String value(@Nullable Entry entry) {
        return entry == null ? "" : entry.value().strip().toUpperCase(Locale.ROOT);
    }

    private static Event.Tag tag(EventProperties properties) {
        Event.Tag tag = Event.Tag.NONE;
        for (Entry entry : properties.all(Name.CATEGORIES)) {
            for (String category : COMMA.split(entry.value())) {
                tag = stronger(tag, tag(plain(category)));
            }
        }
        return tag;
    }

    private static Event.Tag tag(String category) {
        return DROPPED.contains(category)
                ? Event.Tag.DROPPED
                : REL.contains(category) ? Event.Tag.REL : OPER.contains(category) ? Event.Tag.OPER : Event.Tag.NONE;
    }

    private static Event.Tag stronger(Event.Tag one, Event.Tag other) {
        for (Event.Tag tag : List.of(Event.Tag.DROPPED, Event.Tag.REL, Event.Tag.OPER)) {
            if (one == tag || other == tag) {
                return tag;
            }
        }
        return Event.Tag.NONE;
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private List<AttendeeLine> people(EventProperties properties) {
        List<AttendeeLine> lines = new ArrayList<>();
        properties.all(Name.ORGANIZER).stream().limit(1).forEach(entry -> add(entry, true, lines));
        properties.all(Name.ATTENDEE).forEach(entry -> add(entry, false, lines));
        return List.copyOf(lines);
    }

    private void add(Entry entry, boolean organizer, List<AttendeeLine> lines) {
        String address = address(entry);
        String name = entry.parameter("CN");
        boolean unnamed = address.isEmpty() && (!isNoMail(entry) || name == null || name.isBlank());
        if (unnamed) {
            return;
        }
        AttendeeLine line = new AttendeeLine(
                organizer,
                address,
                address.isEmpty() ? name : null,
                kind(entry),
                role(entry),
                organizer ? Response.ORGANIZER : response(entry));
        lines.add(shared.computeIfAbsent(line, same -> same));
    }

    /** The address that a line names, in lower case; empty where it names none. */
    static String address(Entry entry) {
        String value = entry.value().strip();
        String mail = value.regionMatches(true, 0, "mailto:", 0, 7)
                ? value.substring(7).strip()
                : "";
        String parameter = entry.parameter("EMAIL");
        String address = "";
        if (!mail.isEmpty() && !mail.equalsIgnoreCase(NO_MAIL)) {
            address = mail;
        } else if (parameter != null && parameter.contains("@")) {
            address = parameter.strip();
        } else if (value.contains("@")) {
            address = value;
        }
        return address.toLowerCase(Locale.ROOT);
    }

    private static boolean isNoMail(Entry entry) {
        String value = entry.value().strip().toLowerCase(Locale.ROOT);
        return value.equals(NO_MAIL) || value.replaceFirst("^mailto:\\s*", "").equals(NO_MAIL);
    }

    private static Kind kind(Entry entry) {
        return switch (parameter(entry, "CUTYPE")) {
            case "ROOM", "RESOURCE" -> Kind.ROOM;
            case "GROUP" -> Kind.GROUP;
            default -> Kind.HUMAN;
        };
    }

    private static @Nullable Role role(Entry entry) {
        return switch (parameter(entry, "ROLE")) {
            case "OPT-PARTICIPANT" -> Role.OPTIONAL;
            case "NON-PARTICIPANT" -> null;
            default -> Role.REQUIRED;
        };
    }

    private static Response response(Entry entry) {
        return switch (parameter(entry, "PARTSTAT")) {
            case "ACCEPTED" -> Response.ACCEPTED;
            case "TENTATIVE" -> Response.TENTATIVE;
            case "DECLINED", "DELEGATED" -> Response.DECLINED;
            default -> Response.NONE;
        };
    }

    private static boolean responds(Entry entry) {
        return !parameter(entry, "PARTSTAT").isEmpty();
    }

    private static String parameter(Entry entry, String name) {
        String value = entry.parameter(name);
        return value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
    }
}
