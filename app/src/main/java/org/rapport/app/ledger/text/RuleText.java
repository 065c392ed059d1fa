package org.rapport.app.ledger.text;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.files.recurrence.Moment;
import org.rapport.files.recurrence.RecurrenceRule;

/** Recurrence rules as RFC 5545 writes them; UNTIL stands apart, since its zone may be another than the event's. */
public final class RuleText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private RuleText() {}

    public static String write(RecurrenceRule rule) {
        List<String> parts = new ArrayList<>();
        parts.add("FREQ=" + rule.frequency());
        parts.add("INTERVAL=" + rule.interval());
        parts.add("WKST=" + rule.weekStart().name().substring(0, 2));
        add(parts, "BYMONTH", rule.months());
        add(parts, "BYWEEKNO", rule.weekNumbers());
        add(parts, "BYYEARDAY", rule.yearDays());
        add(parts, "BYMONTHDAY", rule.monthDays());
        add(parts, "BYDAY", rule.weekdays().stream().map(RuleText::weekday).toList());
        add(parts, "BYHOUR", rule.hours());
        add(parts, "BYMINUTE", rule.minutes());
        add(parts, "BYSECOND", rule.seconds());
        add(parts, "BYSETPOS", rule.positions());
        if (rule.count() > 0) {
            parts.add("COUNT=" + rule.count());
        }
        Moment until = rule.until();
        if (until != null) {
            parts.add("UNTIL=" + until(until));
        }
        return String.join(";", parts);
    }

    private static void add(List<String> parts, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            parts.add(name + "=" + values.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
    }

    private static String weekday(RecurrenceRule.Weekday weekday) {
        String day = weekday.day().name().substring(0, 2);
        return weekday.ordinal() == 0 ? day : weekday.ordinal() + day;
    }

    /** A date, a time in UTC, or one in the zone of the event's start. */
    private static String until(Moment until) {
        String time = TIME.format(until.local());
        if (until.isDate()) {
            return time.substring(0, 8);
        }
        ZoneRules rules = until.zone();
        return rules != null && rules.equals(ZoneOffset.UTC.getRules()) ? time + "Z" : time;
    }

    public static RecurrenceRule read(String text, @Nullable ZoneRules zone) {
        try {
            return RecurrenceRule.parse(text, zone);
        } catch (Moment.Unreadable e) {
            throw new IllegalStateException("a rule that can't be read: " + text, e);
        }
    }
}
