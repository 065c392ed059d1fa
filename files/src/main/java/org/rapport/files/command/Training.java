package org.rapport.files.command;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the launcher runs once while Java writes its ahead-of-time cache: a sample answered in every form, so that the
 * cache knows the ways that users take.
 */
public final class Training {

    private static final int ROUNDS = 20;
    private static final String UNTIL = "2026-11-22";

    private Training() {}

    /** Answers from a calendar and a people file, which the arguments name, with and without the people. */
    public static void main(String[] arguments) {
        String calendar = arguments[0];
        String people = arguments[1];
        for (int round = 0; round < ROUNDS; round++) {
            for (String form : List.of("json", "text", "html")) {
                week(calendar, form, "--people", people);
            }
            week(calendar, "text", "--lang", round % 2 == 0 ? "en" : "de");
        }
    }

    private static void week(String calendar, String form, String... more) {
        List<String> words = new ArrayList<>(List.of("week", calendar, "--until", UNTIL, "--format", form));
        words.addAll(List.of(more));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Rapport.run(words.toArray(String[]::new), nowhere, nowhere);
    }
}
