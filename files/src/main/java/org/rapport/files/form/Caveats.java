package org.rapport.files.form;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.rapport.files.Words;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.answer.WeekAnswer.Source;
import org.rapport.files.answer.WeekAnswer.Status;

/** What the data don't carry, in words, and what to do about it. */
final class Caveats {

    private static final int FRESH_DAYS = 8;

    private final WeekAnswer answer;
    private final Status status;
    private final Words words;
    private final Figures figures;
    private final LocalDate today;
    private final String place;

    Caveats(WeekAnswer answer, Words words, Figures figures, LocalDate today, String place) {
        this.place = place;
        this.answer = answer;
        this.status = answer.median().status();
        this.words = words;
        this.figures = figures;
        this.today = today;
    }

    /** What has to be said before the figure: the day it holds for, and why it may change; empty where nothing has to. */
    String reserve() {
        List<String> reserves = new ArrayList<>();
        if (ChronoUnit.DAYS.between(answer.until(), today) > FRESH_DAYS) {
            reserves.add(words.say("reserve.asOf", figures.day(answer.until())));
        }
        Source source = answer.source();
        switch (status) {
            case FEW_PARTICIPANTS ->
                reserves.add(
                        words.say("reserve.few", String.valueOf(source.withOthers()), String.valueOf(source.timed())));
            case UNCLEAR_ORGANIZER -> reserves.add(words.say("reserve.question"));
            case TOO_FEW -> {
                if (answer.median().weeks() > 0) {
                    reserves.add(words.say(
                            "reserve.early",
                            Sentences.count(words, "weeks", answer.median().weeks())));
                }
            }
            case NO_EVENTS, NO_PARTICIPANTS, OK -> {}
        }
        return reserves.isEmpty() ? "" : Sentences.capital(String.join(", ", reserves)) + ": ";
    }

    /** What has to be known before the figures are believed: why there is no verdict, what was assumed, what to do. */
    List<String> paragraphs() {
        List<String> caveats = new ArrayList<>();
        switch (status) {
            case NO_EVENTS -> caveats.add(words.say("wayOut.NO_EVENTS" + place));
            case NO_PARTICIPANTS -> caveats.add(words.say("wayOut.NO_PARTICIPANTS"));
            case FEW_PARTICIPANTS -> caveats.add(words.say("caveat.few"));
            case UNCLEAR_ORGANIZER -> {
                answer.source().arrangers().forEach(address -> caveats.add(words.say("caveat.arranger", address)));
                caveats.add(words.say("caveat.arrangers" + place));
            }
            case TOO_FEW, OK -> {}
        }
        if (answer.assumedReports() && !status.isNone() && !answer.people().isEmpty()) {
            caveats.add(words.say("caveat.assumed" + place));
        }
        return caveats;
    }

    /** The ways to a calendar that can answer, the one for this producer first; none where there is an answer. */
    List<String> waysOut() {
        return switch (status) {
            case NO_EVENTS, NO_PARTICIPANTS, FEW_PARTICIPANTS ->
                WayOut.startingWith(answer.source().producer()).stream()
                        .map(way -> words.say("wayOut." + way.name()))
                        .toList();
            case UNCLEAR_ORGANIZER, TOO_FEW, OK -> List.of();
        };
    }
}
