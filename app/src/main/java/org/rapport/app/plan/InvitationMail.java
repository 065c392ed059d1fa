package org.rapport.app.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.app.people.Zones;
import org.rapport.app.post.Mail;
import org.rapport.app.post.MailKind;
import org.rapport.app.post.Mailbox;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Days;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An invitation to each of the two, from the house's mailbox; at another time once more, and its cancellation. */
@Component
class InvitationMail implements MailKind {

    private final @Nullable Mailbox mailbox;
    private final Clock clock;

    InvitationMail(Optional<Mailbox> mailbox, Clock clock) {
        this.mailbox = mailbox.orElse(null);
        this.clock = clock;
    }

    /** An attendee's copy, with who the two are. */
    private record Copy(
            UUID attendee,
            UUID tag,
            int sequence,
            boolean isCancelled,
            boolean isOut,
            Instant starts,
            int everyWeeks,
            int leader,
            int other,
            String leaderEmail,
            String sellerEmail) {}

    @Override
    public String name() {
        return "invitation";
    }

    /** Sent at once; told for a week, which is shorter than a row of a sent mail stays. */
    @Override
    public List<Due> due(JdbcClient client, Instant now) {
        if (mailbox == null || !Purposes.isOn(client, "talks")) {
            return List.of();
        }
        return client.sql("""
                        select a.person, a.at, a.starts, c.letter from plan.attendee a join plan.copy c on c.attendee = a.id
                        where a.starts > :now and a.at between :now::timestamptz - interval '7 days' and :now
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> {
                    Instant at = row.getTimestamp("at").toInstant();
                    return new Due(
                            row.getInt("person"),
                            LocalDate.ofInstant(at, ZoneOffset.UTC),
                            at,
                            row.getTimestamp("starts").toInstant(),
                            row.getObject("letter", UUID.class));
                })
                .list();
    }

    @Override
    public Optional<Mail> write(JdbcClient client, Asked asked) {
        if (mailbox == null || !Purposes.isOn(client, "talks")) {
            return Optional.empty();
        }
        String organizer = mailbox.address();
        return find(client, asked).map(copy -> {
            // from now on it may be out: only then its cancellation says anything to anybody
            client.sql("update plan.copy set is_out = true where attendee = ?")
                    .param(copy.attendee)
                    .update();
            return mail(client, copy, organizer, asked);
        });
    }

    /** The copy whose current letter this is; empty once there is a later one, or nothing to take back. */
    private static Optional<Copy> find(JdbcClient client, Asked asked) {
        return client.sql("""
                        select a.id, c.tag, a.sequence, a.is_cancelled, c.is_out, a.starts, a.every_weeks, a.leader,
                               case when a.person = a.leader then a.seller else a.leader end as other, l.email as leader_email, s.email as seller_email
                        from plan.copy c join plan.attendee a on a.id = c.attendee
                        join people.person l on l.id = a.leader join people.person s on s.id = a.seller
                        where c.letter = ? and a.person = ? and a.starts > ? and (c.is_out or not a.is_cancelled)
                        """)
                .param(asked.about())
                .param(asked.person())
                .param(Timestamp.from(asked.now()))
                .query((row, number) -> new Copy(
                        row.getObject("id", UUID.class),
                        row.getObject("tag", UUID.class),
                        row.getInt("sequence"),
                        row.getBoolean("is_cancelled"),
                        row.getBoolean("is_out"),
                        row.getTimestamp("starts").toInstant(),
                        row.getInt("every_weeks"),
                        row.getInt("leader"),
                        row.getInt("other"),
                        row.getString("leader_email"),
                        row.getString("seller_email")))
                .optional();
    }

    private Mail mail(JdbcClient client, Copy copy, String organizer, Asked asked) {
        Words words = Words.beside(InvitationMail.class, asked.language());
        String page = "/talks/" + copy.other + "/preparation";
        TalkEntry talk = new TalkEntry(
                words.say("invite.subject"),
                words.say("invite.note", asked.url() + page),
                copy.leaderEmail,
                copy.sellerEmail,
                copy.starts,
                Slots.LENGTH,
                Zones.of(client, copy.leader, clock.getZone()),
                copy.everyWeeks);
        Itip message = new Itip(talk, copy.tag.toString(), copy.sequence, copy.isCancelled, organizer);
        String kind = copy.isCancelled ? "cancelled" : copy.isOut ? "moved" : "new";
        return new Mail(
                words.say("invitation.subject." + kind),
                List.of(
                        new Mail.Opening(words.say("invitation." + kind)),
                        new Mail.Text(when(client, copy, asked, words)),
                        asked.link(words.say("proposals.prepare"), page)),
                new Mail.Invitation(message.method(), message.ics(asked.now())));
    }

    private String when(JdbcClient client, Copy copy, Asked asked, Words words) {
        ZoneId zone = Zones.of(client, asked.person(), clock.getZone());
        LocalDate today = LocalDate.ofInstant(asked.now(), zone);
        String first = Days.say(copy.starts, zone, today, words.language());
        return copy.everyWeeks == 0
                ? first
                : words.say("invited.series", first, InvitePage.rhythm(words, copy.everyWeeks));
    }
}
