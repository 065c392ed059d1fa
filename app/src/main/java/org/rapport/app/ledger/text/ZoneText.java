package org.rapport.app.ledger.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rules of a zone as text: the name of a zone that has the same from 2000 to 2040, else, because a calendar brought its
 * own, what they say in these years. No calendar holds meetings of before, and rules of after nobody knows.
 */
final class ZoneText {

    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2040-01-01T00:00:00Z");
    private static final String OWN = "rules:";
    private static final Map<ZoneRules, String> NAMES = new HashMap<>();
    private static final Map<String, String> ALIKE = new HashMap<>();

    static {
        NAMES.put(ZoneOffset.UTC.getRules(), "Z");
        ZoneId.getAvailableZoneIds().stream()
                .sorted(Comparator.comparing((String name) -> !name.equals("Europe/Berlin"))
                        .thenComparing(name -> !name.contains("/"))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(name -> {
                    ZoneRules rules = ZoneId.of(name).getRules();
                    NAMES.putIfAbsent(rules, name);
                    ALIKE.putIfAbsent(own(rules), name);
                });
    }

    private ZoneText() {}

    /** Whether it has a name in the first place, and so a short text. */
    static boolean isNamed(ZoneRules rules) {
        return NAMES.containsKey(rules);
    }

    static String write(ZoneRules rules) {
        String name = NAMES.get(rules);
        String own = name == null ? own(rules) : "";
        return name == null ? ALIKE.getOrDefault(own, OWN + own) : name;
    }

    static ZoneRules read(String text) {
        if (!text.startsWith(OWN)) {
            return ZoneId.of(text).getRules();
        }
        String[] parts = text.substring(OWN.length()).split(";");
        ZoneOffset first = ZoneOffset.ofTotalSeconds(Integer.parseInt(parts[0]));
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffset before = first;
        for (int i = 1; i < parts.length; i++) {
            String[] change = parts[i].split(":");
            ZoneOffset after = ZoneOffset.ofTotalSeconds(Integer.parseInt(change[1]));
            transitions.add(ZoneOffsetTransition.of(
                    Instant.ofEpochSecond(Long.parseLong(change[0]))
                            .atOffset(before)
                            .toLocalDateTime(),
                    before,
                    after));
            before = after;
        }
        return ZoneRules.of(first, first, List.of(), transitions, List.of());
    }

    /** The offset at the start of 2000 in seconds, then each change: when, and the offset after it. */
    private static String own(ZoneRules rules) {
        List<String> parts = new ArrayList<>();
        ZoneOffset before = rules.getOffset(FROM);
        parts.add(String.valueOf(before.getTotalSeconds()));
        ZoneOffsetTransition next = rules.nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(UNTIL)) {
            parts.add(next.toEpochSecond() + ":" + next.getOffsetAfter().getTotalSeconds());
            next = rules.nextTransition(next.getInstant());
        }
        return parts.stream().collect(Collectors.joining(";"));
    }
}
