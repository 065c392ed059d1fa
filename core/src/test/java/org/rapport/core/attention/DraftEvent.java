package org.rapport.core.attention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Event.Attendance;
import org.rapport.core.attention.Event.Sensitivity;
import org.rapport.core.attention.Event.ShowAs;
import org.rapport.core.attention.Event.Status;
import org.rapport.core.attention.Event.Tag;
import org.rapport.core.attention.Participant.Response;
import org.rapport.core.attention.Participant.Role;

/** A leader's accepted event of half an hour, to be changed. */
final class DraftEvent {

    static final long START = 1_000_000_000;

    private final List<Participant> others = new ArrayList<>();
    private long millis = 1_800_000;
    private Status status = Status.CONFIRMED;
    private ShowAs showAs = ShowAs.BUSY;
    private boolean allDay;
    private Sensitivity sensitivity = Sensitivity.NORMAL;
    private Tag tag = Tag.NONE;
    private Participant leader = new Participant(0, false, Role.REQUIRED, Response.ACCEPTED);
    private @Nullable Attendance attendance;

    DraftEvent with(int person) {
        return with(person, Role.REQUIRED, Response.ACCEPTED);
    }

    DraftEvent with(int person, Role role, Response response) {
        others.add(new Participant(person, false, role, response));
        return this;
    }

    DraftEvent withExternal(int person) {
        others.add(new Participant(person, true, Role.REQUIRED, Response.NONE));
        return this;
    }

    DraftEvent leader(Role role, Response response) {
        leader = new Participant(0, false, role, response);
        return this;
    }

    DraftEvent lasting(long millis) {
        this.millis = millis;
        return this;
    }

    DraftEvent status(Status status) {
        this.status = status;
        return this;
    }

    DraftEvent showAs(ShowAs showAs) {
        this.showAs = showAs;
        return this;
    }

    DraftEvent allDay() {
        allDay = true;
        return this;
    }

    DraftEvent sensitivity(Sensitivity sensitivity) {
        this.sensitivity = sensitivity;
        return this;
    }

    DraftEvent tag(Tag tag) {
        this.tag = tag;
        return this;
    }

    DraftEvent attendance(Attendance attendance) {
        this.attendance = attendance;
        return this;
    }

    Event event() {
        return new Event(START, START + millis, status, showAs, allDay, sensitivity, tag, leader, others, attendance);
    }
}
