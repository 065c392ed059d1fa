package org.rapport.files.recurrence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The zones that the TZIDs of one calendar name: an IANA or Windows zone by the IANA rules, any other by the VTIMEZONE
 * that the calendar brings.
 */
public final class Zones {

    private static final Set<String> IANA = ZoneId.getAvailableZoneIds();

    private final Map<String, ZoneRules> embedded = new HashMap<>();
    private final Map<String, Optional<ZoneRules>> named = new HashMap<>();

    /** The zone of an IANA or Windows name (Unicode CLDR, territory 001). */
    public static Optional<ZoneId> named(String name) {
        String trimmed = name.strip();
        if (IANA.contains(trimmed)) {
            return Optional.of(ZoneId.of(trimmed));
        }
        if (ZoneId.SHORT_IDS.getOrDefault(trimmed, "").matches("[+-].*")) {
            // EST, MST and HST are IANA names too, and Java knows them by their offset
            return Optional.of(ZoneId.of(trimmed, ZoneId.SHORT_IDS));
        }
        return Optional.ofNullable(Windows.ZONES.getProperty(trimmed)).map(ZoneId::of);
    }

    /** A zone's name as a text property has it, without the escapes of RFC 5545 (3.3.11). */
    public static String unescaped(String text) {
        return text.strip().replaceAll("\\\\([,;\\\\])", "$1");
    }

    /** Keeps the rules of a VTIMEZONE of that name. */
    void put(String name, ZoneRules rules) {
        embedded.putIfAbsent(name, rules);
    }

    /** Whether the name is known without a VTIMEZONE that may still come. */
    public boolean knows(String name) {
        return find(name) != null;
    }

    /** The rules of that name; null where neither a zone nor a VTIMEZONE has it. */
    public @Nullable ZoneRules find(String name) {
        return named.computeIfAbsent(name, n -> named(n).map(ZoneId::getRules)).orElseGet(() -> embedded.get(name));
    }

    /** Read only when a calendar has such a name. */
    private static final class Windows {
        private static final Properties ZONES = read();

        private static Properties read() {
            Properties zones = new Properties();
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(
                            Zones.class.getResourceAsStream("windows-zones.properties"), "windows-zones.properties"),
                    StandardCharsets.UTF_8)) {
                zones.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return zones;
        }
    }
}
