package org.rapport.app.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapport.app.web.Days;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Versions of the numbers, of which a house changes one itself: the cadence where none was agreed. */
final class Versions {

    private static final int NEW_DAYS = 14;

    private Versions() {}

    /**
     * A version.
     *
     * @param since the day from which it holds; of one that doesn't yet, the day on which it was asked for
     * @param cadenceDays the cadence where none was agreed
     * @param byHouse whether the house made it; others came with the program
     */
    record Version(int number, LocalDate since, LocalDate today, int cadenceDays, boolean byHouse, boolean holds) {}

    /** All of them, the oldest first. */
    static List<Version> list(JdbcClient client) {
        return client.sql("""
                select version, since, current_date as today, cadence_days, by_house, holds from trust.parameters order by version
                """)
                .query((row, number) -> new Version(
                        row.getInt("version"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("today", LocalDate.class),
                        row.getInt("cadence_days"),
                        row.getBoolean("by_house"),
                        row.getBoolean("holds")))
                .list();
    }

    /** In words: by which version figures are computed, and what the house changed when, the newest first. */
    static List<String> told(List<Version> versions, Locale language) {
        Words words = Words.beside(Versions.class, language);
        List<Version> held = versions.stream().filter(Version::holds).toList();
        Version newest = held.getLast();
        boolean isNew = held.size() > 1 && newest.since.isAfter(newest.today.minusDays(NEW_DAYS));
        List<String> told = new ArrayList<>(List.of(words.say(
                isNew ? "trust.parameters.new" : "trust.parameters",
                String.valueOf(newest.number),
                day(newest, language))));
        for (int i = held.size() - 1; i > 0; i--) {
            Version version = held.get(i);
            if (version.byHouse) {
                told.add(words.say(
                        "trust.parameters.cadence",
                        day(version, language),
                        String.valueOf(held.get(i - 1).cadenceDays),
                        String.valueOf(version.cadenceDays),
                        String.valueOf(version.number)));
            }
        }
        return List.copyOf(told);
    }

    private static String day(Version version, Locale language) {
        return Days.say(version.since, version.today, language);
    }
}
