package org.rapport.files.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calendars drawn as text, one event a line: {@code day and time | who | further content lines}.
 *
 * <pre>
 * Tu 09:00-10:00 | boss* anna+ bert-          Tuesday of ISO week 2026-W47, floating; organizer, accepted, declined
 * Mo-3 22:00-01:00 | boss* anna~/opt          three weeks before, over midnight; tentative and optional
 * 2026-03-29..2026-03-30 | boss+ | X-MICROSOFT-CDO-BUSYSTATUS:OOF        all-day, both days inclusive
 * - | boss* anna? | DTSTART:20261117T080000Z | DURATION:PT1H             times in content lines; without PARTSTAT
 * ! X-OWNER:mailto:boss@firma.example         a line of the calendar itself
 * </pre>
 *
 * A name without @ is an address at firma.example; after the sign come /opt, /info, /room, /resource or /group. A content
 * line of the third part takes the place of a drawn one of its name.
 */
public final class Calendars {

    /** Monday of the week in which weekdays lie. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final Pattern DAY = Pattern.compile("(\\w\\w)(?:-(\\d+))?|(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern WHO = Pattern.compile("([^*+~?!/-]+)([*+~?!-]+)((?:/\\w+)*)");

    private Calendars() {}

    /** The calendar as RFC 5545 writes it; {@code name} tells its UIDs from those of others. */
    public static String of(String name, String drawing) {
        List<String> head = new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0"));
        List<String> events = new ArrayList<>();
        int number = 0;
        for (String line : drawing.lines().filter(line -> !line.isBlank()).toList()) {
            if (line.startsWith("! ")) {
                head.add(line.substring(2).strip());
            } else {
                events.addAll(event(name + "-" + ++number, line));
            }
        }
        if (head.stream().noneMatch(line -> line.startsWith("PRODID"))) {
            head.add("PRODID:-//Rapport//Tests//EN");
        }
        head.addAll(events);
        head.add("END:VCALENDAR");
        return String.join("\r\n", head) + "\r\n";
    }

    private static List<String> event(String uid, String line) {
        String[] parts = line.strip().split("\\s*\\|\\s*");
        List<String> further = List.of(parts).subList(Math.min(2, parts.length), parts.length);
        List<String> drawn = new ArrayList<>(List.of("UID:" + uid, "DTSTAMP:20261101T000000Z"));
        drawn.addAll(times(parts[0]));
        drawn.removeIf(one -> further.stream().anyMatch(other -> name(other).equals(name(one))));
        if (parts.length > 1 && !parts[1].isBlank()) {
            for (String who : parts[1].strip().split("\\s+")) {
                drawn.addAll(people(who));
            }
        }
        drawn.addFirst("BEGIN:VEVENT");
        drawn.addAll(further);
        drawn.add("END:VEVENT");
        return drawn;
    }

    private static String name(String line) {
        return line.split("[:;]", 2)[0].toUpperCase(Locale.ROOT);
    }

    private static List<String> times(String drawn) {
        if (drawn.equals("-")) {
            return List.of();
        }
        String[] dayAndTime = drawn.split("\\s+");
        if (dayAndTime.length == 1) {
            String[] days = drawn.split("\\.\\.");
            return List.of(
                    "DTSTART;VALUE=DATE:" + plain(day(days[0])),
                    "DTEND;VALUE=DATE:" + plain(day(days[days.length - 1]).plusDays(1)));
        }
        LocalDate day = day(dayAndTime[0]);
        String[] clock = dayAndTime[1].split("-");
        String start = "DTSTART:" + plain(day) + "T" + plain(clock[0]);
        if (clock.length == 1) {
            return List.of(start);
        }
        boolean overMidnight = LocalTime.parse(clock[1]).isBefore(LocalTime.parse(clock[0]));
        return List.of(start, "DTEND:" + plain(overMidnight ? day.plusDays(1) : day) + "T" + plain(clock[1]));
    }

    private static LocalDate day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            throw new IllegalArgumentException("no day: " + text);
        }
        if (day.group(3) != null) {
            return LocalDate.parse(day.group(3));
        }
        int weeksBefore = day.group(2) == null ? 0 : Integer.parseInt(day.group(2));
        return MONDAY.with(DayOfWeek.of(DAYS.indexOf(day.group(1)) + 1)).minusWeeks(weeksBefore);
    }

    private static String plain(LocalDate day) {
        return day.toString().replace("-", "");
    }

    private static String plain(String clock) {
        return clock.replace(":", "") + "00";
    }

    /** {@code anna*+} is both organizer and attendee who accepted. */
    private static List<String> people(String drawn) {
        Matcher who = WHO.matcher(drawn);
        if (!who.matches()) {
            throw new IllegalArgumentException("nobody: " + drawn);
        }
        String address = address(who.group(1));
        StringBuilder parameters = new StringBuilder();
        for (String part : who.group(3).split("/")) {
            parameters.append(parameter(part));
        }
        List<String> lines = new ArrayList<>();
        for (char sign : who.group(2).toCharArray()) {
            lines.add(
                    sign == '*'
                            ? "ORGANIZER" + parameters + ":mailto:" + address
                            : "ATTENDEE" + parameters + partstat(sign) + ":mailto:" + address);
        }
        return lines;
    }

    public static String address(String name) {
        return name.contains("@") ? name : name + "@firma.example";
    }

    private static String parameter(String part) {
        return switch (part) {
            case "" -> "";
            case "opt" -> ";ROLE=OPT-PARTICIPANT";
            case "info" -> ";ROLE=NON-PARTICIPANT";
            case "room", "resource", "group" -> ";CUTYPE=" + part.toUpperCase(Locale.ROOT);
            default -> throw new IllegalArgumentException("no kind of participant: " + part);
        };
    }

    private static String partstat(char sign) {
        return switch (sign) {
            case '+' -> ";PARTSTAT=ACCEPTED";
            case '~' -> ";PARTSTAT=TENTATIVE";
            case '-' -> ";PARTSTAT=DECLINED";
            case '!' -> ";PARTSTAT=NEEDS-ACTION";
            default -> "";
        };
    }
}
