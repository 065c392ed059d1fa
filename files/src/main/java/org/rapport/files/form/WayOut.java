package org.rapport.files.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How to get a calendar that says who took part, by what wrote the one that doesn't. */
enum WayOut {
    OUTLOOK,
    GOOGLE,
    APPLE,
    LINK,
    NONE;

    /** All ways, the one for that PRODID first. */
    static List<WayOut> startingWith(@Nullable String producer) {
        WayOut first = of(producer == null ? "" : producer.toLowerCase(Locale.ROOT));
        List<WayOut> ways = new ArrayList<>(List.of(values()));
        ways.sort(Comparator.comparing(way -> way != first));
        return ways;
    }

    private static WayOut of(String producer) {
        if (producer.contains("google")) {
            return GOOGLE;
        }
        if (producer.contains("apple")) {
            return producer.contains("ios") ? NONE : APPLE;
        }
        return producer.contains("exchange") ? LINK : OUTLOOK;
    }
}
