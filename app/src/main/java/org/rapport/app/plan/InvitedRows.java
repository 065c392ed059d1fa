package org.rapport.app.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.rapport.app.plan.Invitations.Invited;
import org.rapport.app.plan.ProposalsPage.Other;
import org.rapport.app.web.Days;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invitations and what was answered to them, in words of one of the two. */
final class InvitedRows {

    private final int reader;
    private final ZoneId zone;
    private final Words words;
    private final LocalDate today;
    private final List<Invited> invited;
    private final List<Attendee> attendees;

    InvitedRows(JdbcClient client, int reader, ZoneId zone, Words words, Clock clock) {
        this.reader = reader;
        this.zone = zone;
        this.words = words;
        today = LocalDate.now(clock);
        invited = Invitations.list(client, clock.instant());
        attendees = Attendee.list(client, clock.instant());
    }

    /** For a leader: whom they invited. */
    List<ProposalsPage.Invited> ofLeader() {
        return invited.stream()
                .filter(one -> one.leader() == reader)
                .map(one -> {
                    List<Attendee> both = of(one);
                    return new ProposalsPage.Invited(
                            one.seller(),
                            one.other(),
                            one.when(zone, today, words),
                            both.stream().map(who -> answer(who, one.other())).toList(),
                            both.stream()
                                    .filter(who -> who.otherTime() != null)
                                    .map(who -> other(who, one.other()))
                                    .toList(),
                            both.stream().anyMatch(who -> who.answer().equals("declined")));
                })
                .toList();
    }

    /** For a seller: to what they were invited, and what they answered. */
    List<String> ofSeller() {
        return invited.stream()
                .filter(one -> one.seller() == reader)
                .map(one -> {
                    String said = words.say("place.invited", one.when(zone, today, words), one.other());
                    return of(one).stream()
                            .filter(who -> who.person() == reader)
                            .map(who -> said + " " + answer(who, one.other()))
                            .findFirst()
                            .orElse(said);
                })
                .toList();
    }

    private List<Attendee> of(Invited one) {
        return attendees.stream().filter(who -> who.isOf(one)).toList();
    }

    private String answer(Attendee who, String name) {
        return words.say("answer." + (who.person() == reader ? "mine." : "theirs.") + who.answer(), name);
    }

    private Other other(Attendee who, String name) {
        String time = Days.say(Objects.requireNonNull(who.otherTime()), zone, today, words.language());
        return new Other(
                words.say(who.person() == reader ? "other_time.mine" : "other_time.theirs", name, time),
                who.otherTime().getEpochSecond());
    }
}
