package org.rapport.app.plan;

import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A zone as a file of a calendar carries it (RFC 5545, 3.6.5): its changes of clocks by their dates, for ten years. */
final class ZoneComponent {

    /** Local times as calendars write them. */
    static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private static final int YEARS = 10;

    private ZoneComponent() {}

    /** Writes it, so that a series from then on keeps its time of the day. */
    static void write(VObjectWriter out, ZoneId zone, Instant from) throws IOException {
        out.writeBeginComponent("VTIMEZONE");
        out.writeProperty("TZID", zone.getId());
        Map<Observance, List<LocalDateTime>> changes = changes(zone.getRules(), from);
        for (Map.Entry<Observance, List<LocalDateTime>> change : changes.entrySet()) {
            write(out, change.getKey(), change.getValue());
        }
        out.writeEndComponent("VTIMEZONE");
    }

    /** A change of clocks that comes again. */
    private record Observance(String name, ZoneOffset from, ZoneOffset to) {
        static Observance of(ZoneOffsetTransition change) {
            return new Observance(
                    change.isGap() ? "DAYLIGHT" : "STANDARD", change.getOffsetBefore(), change.getOffsetAfter());
        }
    }

    private static Map<Observance, List<LocalDateTime>> changes(ZoneRules rules, Instant from) {
        Map<Observance, List<LocalDateTime>> changes = new LinkedHashMap<>();
        ZoneOffsetTransition change = rules.previousTransition(from.plusNanos(1));
        if (change == null) {
            ZoneOffset always = rules.getOffset(from);
            changes.put(
                    new Observance("STANDARD", always, always),
                    List.of(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC)));
            change = rules.nextTransition(from);
        }
        Instant until = from.plus(YEARS * 366L, ChronoUnit.DAYS);
        while (change != null && change.getInstant().isBefore(until)) {
            changes.computeIfAbsent(Observance.of(change), one -> new ArrayList<>())
                    .add(change.getDateTimeBefore());
            change = rules.nextTransition(change.getInstant());
        }
        return changes;
    }

    private static void write(VObjectWriter out, Observance change, List<LocalDateTime> times) throws IOException {
        out.writeBeginComponent(change.name);
        out.writeProperty("DTSTART", LOCAL.format(times.getFirst()));
        out.writeProperty("TZOFFSETFROM", offset(change.from));
        out.writeProperty("TZOFFSETTO", offset(change.to));
        if (times.size() > 1) {
            out.writeProperty("RDATE", times.stream().skip(1).map(LOCAL::format).collect(Collectors.joining(",")));
        }
        out.writeEndComponent(change.name);
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    }
}
