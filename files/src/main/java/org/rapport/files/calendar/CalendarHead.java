package org.rapport.files.calendar;

import com.github.mangstadt.vinnie.VObjectProperty;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapport.files.Problem;
import org.rapport.files.event.CalendarEvent;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.recurrence.Zones;

/** What a calendar says of itself: who made it, whose it is, in which zone. The first such property counts. */
final class CalendarHead {

    /** An address within free text, as the contract of {@code week} fixes it. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s<>()\\[\\]\",;:\\\\@]+@[^\\s<>()\\[\\]\",;:\\\\@.]+(\\.[^\\s<>()\\[\\]\",;:\\\\@.]+)+");

    private @Nullable String producer;
    private @Nullable String owner;
    private @Nullable String nameAddress;
    private @Nullable ZoneId zone;

    void take(VObjectProperty property) {
        String value = property.getValue().strip();
        switch (property.getName().toUpperCase(Locale.ROOT)) {
            case "PRODID" -> producer = producer == null && !value.isEmpty() ? value : producer;
            case "X-OWNER" -> {
                String address = EventPeople.address(new EventProperties.Entry(property, 0));
                owner = owner == null && !address.isEmpty() ? address : owner;
            }
            case "X-WR-CALNAME" -> {
                Matcher address = ADDRESS.matcher(value);
                nameAddress =
                        nameAddress == null && address.find() ? address.group().toLowerCase(Locale.ROOT) : nameAddress;
            }
            case "X-WR-TIMEZONE" ->
                zone = zone == null ? Zones.named(Zones.unescaped(value)).orElse(null) : zone;
            default -> {}
        }
    }

    CalendarFile file(String name, List<CalendarEvent> events, List<Problem> problems) {
        return new CalendarFile(
                name, true, producer, owner, nameAddress, zone, List.copyOf(events), List.copyOf(problems));
    }
}
