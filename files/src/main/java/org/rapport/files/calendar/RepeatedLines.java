package org.rapport.files.calendar;

import com.github.mangstadt.vinnie.VObjectProperty;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part stands in the same few lines again and again. Each such line goes through the parser once; where it
 * comes again, the parser gets a short mark instead, and what it made of the line the first time holds.
 */
final class RepeatedLines {

    /** So many different lines are remembered: more would cost memory and help nobody. */
    private static final int MOST = 4096;

    /** Half of a surrogate pair: no decoded file can hold it alone. */
    private static final char MARK = '\uD800';

    private final Map<String, Integer> first = new HashMap<>();
    private final Set<Integer> expected = new HashSet<>();
    private final Map<Integer, VObjectProperty> properties = new HashMap<>();

    /** The line that the parser is to see for this one, the {@code number}-th that it gets. */
    String shortened(String line, int number) {
        if (!names(line, "ATTENDEE") && !names(line, "ORGANIZER")) {
            return line;
        }
        Integer known = first.get(line);
        if (known != null) {
            return line.substring(0, line.indexOf(';')) + ':' + MARK + known;
        }
        if (first.size() < MOST) {
            first.put(line, number);
            expected.add(number);
        }
        return line;
    }

    private static boolean names(String line, String name) {
        return line.startsWith(name) && line.length() > name.length() && line.charAt(name.length()) == ';';
    }

    /** What the parser makes of the whole line; null where it could make nothing of it. */
    @Nullable
    VObjectProperty whole(VObjectProperty property, int number) {
        String value = property.getValue();
        if (!value.isEmpty() && value.charAt(0) == MARK) {
            return properties.get(Integer.valueOf(value.substring(1)));
        }
        if (expected.remove(number)) {
            properties.put(number, property);
        }
        return property;
    }
}
