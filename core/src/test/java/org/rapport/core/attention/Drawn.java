package org.rapport.core.attention;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.rapport.core.attention.Meeting.Category;

/**
 * Meetings drawn as text: day, from, to, π (with {@code !} if logged), n, kind, reports A, B, C … (or - for none).
 * The week is 2026-W15 in Berlin; a day after Sunday is written as +8, +9 …
 */
public final class Drawn {

    /** Monday of the drawn week. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);

    /** Where the drawn week takes place. */
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** The drawn week as a grid. */
    public static final Weeks WEEK = Weeks.endingOn(MONDAY.plusDays(6), 1, BERLIN);

    private Drawn() {}

    /** The meetings of the text, one a line. */
    public static List<Meeting> meetings(String text) {
        return text.lines().map(Drawn::meeting).toList();
    }

    /** The attention of the drawn week. */
    public static Attention attention(String text) {
        return Attention.of(Meetings.of(meetings(text)), WEEK);
    }

    /** An instant of the drawn week, in milliseconds. */
    public static long at(String day, String time) {
        int days = day.startsWith("+") ? Integer.parseInt(day) : "MonTueWedThuFriSatSun".indexOf(day) / 3;
        return MONDAY.plusDays(days)
                .atTime(LocalTime.parse(time))
                .atZone(BERLIN)
                .toInstant()
                .toEpochMilli();
    }

    private static Meeting meeting(String line) {
        String[] cells = line.trim().split(" +");
        return new Meeting(
                at(cells[0], cells[1]),
                at(cells[0], cells[2]),
                Double.parseDouble(cells[3].replace("!", "")),
                cells[3].endsWith("!"),
                Integer.parseInt(cells[4]),
                Category.valueOf(cells[5]),
                cells[6].chars().filter(Character::isLetter).map(c -> c - 'A').toArray());
    }
}
