package org.rapport.app.ledger.text;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;
import org.rapport.files.recurrence.Moment;

/** Moments as text: {@code 20261122}, {@code 20261122T093000} (floating), {@code 20261122T093000@Europe/Berlin}. */
public final class Moments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private Moments() {}

    public static String write(Moment moment) {
        String time = TIME.format(moment.local());
        if (moment.isDate()) {
            return time.substring(0, 8);
        }
        ZoneRules rules = moment.zone();
        return rules == null ? time : time + "@" + ZoneText.write(rules);
    }

    /** Where only the instant counts: rules of a calendar's own, which are long, give way to UTC. */
    public static String writeInstant(Moment moment) {
        ZoneRules rules = moment.zone();
        if (moment.isDate() || rules == null || ZoneText.isNamed(rules)) {
            return write(moment);
        }
        LocalDateTime utc = LocalDateTime.ofEpochSecond(moment.epochSecond(rules), 0, ZoneOffset.UTC);
        return write(new Moment(utc, false, ZoneOffset.UTC.getRules()));
    }

    public static Moment read(String text) {
        if (text.length() == 8) {
            return new Moment(LocalDateTime.parse(text + "T000000", TIME), true, null);
        }
        int at = text.indexOf('@');
        LocalDateTime local = LocalDateTime.parse(at < 0 ? text : text.substring(0, at), TIME);
        return new Moment(local, false, at < 0 ? null : ZoneText.read(text.substring(at + 1)));
    }

    public static @Nullable Moment readOrNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : read(text);
    }
}
