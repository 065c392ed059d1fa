package org.rapport.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.rapport.files.week.WeekCommand;

/** A talk of a boss with Anna, and what {@code ./rapport week} says of the boss's calendar. */
final class TalkOfTwo {

    /** Who they are, and the house's own address. */
    static final String PEOPLE = """
            email,name,manager,role
            boss@firma.example,Boss,,
            anna@firma.example,Anna,boss@firma.example,
            rapport@firma.example,Rapport,,system
            """;

    static final String HOUSE = "rapport@firma.example";
    static final Instant WRITTEN = Instant.parse("2026-08-01T08:00:00Z");

    private TalkOfTwo() {}

    /** At eight o'clock UTC of that day, and then every so many weeks; 0 = once. */
    static TalkEntry on(String day, int everyWeeks) {
        return at(Instant.parse(day + "T08:00:00Z").atZone(ZoneId.of("Europe/Berlin")), everyWeeks);
    }

    static TalkEntry at(ZonedDateTime starts, int everyWeeks) {
        return new TalkEntry(
                "Gespräch zu zweit",
                "Was uns beiden wichtig ist; hier, und: https://rapport.firma.example/talks/2/preparation",
                "boss@firma.example",
                "anna@firma.example",
                starts.toInstant(),
                Duration.ofMinutes(30),
                starts.getZone(),
                everyWeeks);
    }

    /** As JSON, until 22 November 2026. */
    static String week(String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> call = new ArrayList<>(List.of(
                "--me", "boss@firma.example", "--until", "2026-11-22", "--zone", "Europe/Berlin", "--format", "json"));
        call.addAll(List.of(options));
        assertThat(new WeekCommand(print, print).run(call.toArray(String[]::new)))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
