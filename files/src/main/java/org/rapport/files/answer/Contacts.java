package org.rapport.files.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rapport.core.attention.Meeting;
import org.rapport.core.attention.Meetings;

/**
 * What the leader's meetings are beside their times, in columns of the same order: on which day, over which channel, and
 * who of the people asked for takes part.
 */
final class Contacts {

    private final Meetings.Builder meetings = Meetings.builder();
    private final List<int[]> people = new ArrayList<>();
    private int[] days = new int[64];
    private boolean[] video = new boolean[64];
    private boolean[] over = new boolean[64];
    private int size;

    /**
     * Adds a meeting.
     *
     * @param day its local date
     * @param byVideo whether it was held by video
     * @param isOver whether it ended before the as-of instant: only then it is a contact
     * @param taking the people asked for who take part, by their place in the list
     */
    void add(Meeting meeting, LocalDate day, boolean byVideo, boolean isOver, int[] taking) {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
            video = Arrays.copyOf(video, size * 2);
            over = Arrays.copyOf(over, size * 2);
        }
        meetings.add(meeting);
        people.add(taking);
        days[size] = (int) day.toEpochDay();
        video[size] = byVideo;
        over[size] = isOver;
        size++;
    }

    Meetings meetings() {
        return meetings.build();
    }

    int size() {
        return size;
    }

    LocalDate day(int meeting) {
        return LocalDate.ofEpochDay(days[meeting]);
    }

    boolean byVideo(int meeting) {
        return video[meeting];
    }

    boolean isOver(int meeting) {
        return over[meeting];
    }

    int[] taking(int meeting) {
        return people.get(meeting);
    }
}
