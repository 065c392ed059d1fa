package org.rapport.app.trust;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.rapport.app.people.PersonalData.Facts;
import org.rapport.app.web.Days;

/**
 * What is kept about the reader.
 *
 * @param purposes those that are switched on, or wait to be
 * @param closed why places meant for the reader have no entry: keys of the frame's words
 * @param facts all that is kept, a kind each
 * @param parameters by which version of the numbers figures are computed, and what the house changed of them, in words
 * @param isOut whether the reader opted out
 * @param hasLeft whether the reader's employment has ended
 */
public record TrustPage(
        List<Purpose> purposes,
        List<String> closed,
        List<Kind> facts,
        List<String> parameters,
        boolean isOut,
        boolean hasLeft) {

    /** A purpose, how it stands, the day since when (of one that waits: on which it was proposed), and the agreement it rests on. */
    public record Purpose(String name, String state, String since, String agreement) {

        /** Whether it waits for the works council. */
        boolean isWaiting() {
            return state.equals("asked");
        }

        /** Key of how it stands. */
        public String told() {
            return "trust.purpose." + state;
        }
    }

    /**
     * Facts of one kind, in words: days as the reader writes them, times by their clock. A page shows so much as can be read; the
     * file to take along holds the whole.
     *
     * @param rows the newest of them
     * @param count how many there are
     */
    public record Kind(String heading, List<String> columns, List<List<String>> rows, int count) {

        private static final int SHOWN_ROWS = 50;
        private static final int SHOWN_LETTERS = 300;
        private static final int SHORT_ROWS = 10;

        static Kind of(Facts facts, ZoneId zone, LocalDate today, Locale language) {
            return new Kind(
                    facts.heading(language),
                    facts.columns(language).stream()
                            .map(column -> column.replace(" (UTC)", "")) // told by the reader's clock here
                            .toList(),
                    facts.newest(SHOWN_ROWS).rows(language).stream()
                            .map(row -> row.stream()
                                    .map(cell -> shortened(Days.told(cell, zone, today, language)))
                                    .toList())
                            .toList(),
                    facts.rows().size());
        }

        private static String shortened(String cell) {
            return cell.length() <= SHOWN_LETTERS ? cell : cell.substring(0, SHOWN_LETTERS) + " …";
        }

        /** Whether they are folded, so that the page can be seen as a whole. */
        public boolean isLong() {
            return rows.size() > SHORT_ROWS;
        }

        /** Whether the page shows a part of them only. */
        public boolean isCut() {
            return rows.size() < count;
        }
    }

    /** The kinds of which something is kept. */
    public List<Kind> kept() {
        return facts.stream().filter(kind -> kind.count() > 0).toList();
    }

    /** The kinds of which nothing is kept. */
    public List<Kind> empty() {
        return facts.stream().filter(kind -> kind.count() == 0).toList();
    }

    /** How many facts there are. */
    public int count() {
        return facts.stream().mapToInt(Kind::count).sum();
    }

    /** Whether nothing is measured, as no purpose was switched on. */
    public boolean isNothingOn() {
        return purposes.stream().allMatch(Purpose::isWaiting);
    }
}
