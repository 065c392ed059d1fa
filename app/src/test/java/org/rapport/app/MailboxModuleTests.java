package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.parameter.CalendarUserType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapport.app.wall.Job;

/** Invitations from the house's own mailbox, and what comes back to it: through real SMTP and IMAP. */
class MailboxModuleTests extends MailboxHouse {

    @Test
    void invitesBothOnceEachWithACopyOfTheirOwn() {
        assertThat(house.leader.get("/talks/" + juergen).body())
                .contains("Rapport schickt Ihnen beiden eine Einladung")
                .doesNotContain("outlook.office.com", ".ics");
        Instant time = invite();
        invite(time);
        work(Instant.now().plusSeconds(120));
        assertThat(calendars(SampleHouse.LEADER)).hasSize(1);
        assertThat(calendars(SELLER)).hasSize(1);
        assertThat(tag(SELLER)).isNotEqualTo(tag(SampleHouse.LEADER));
        ICalendar read = Biweekly.parse(calendars(SELLER).getFirst()).first();
        assertThat(read.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(read.getMethod().isRequest()).isTrue();
        assertThat(read.getEvents().getFirst().getDateStart().getValue().toInstant())
                .isEqualTo(time);
        assertThat(read.getEvents().getFirst().getOrganizer().getEmail()).isEqualTo(MAILBOX);
        assertThat(read.getEvents().getFirst().getAttendees())
                .filteredOn(one -> !CalendarUserType.RESOURCE.equals(one.getCalendarUserType()))
                .extracting(one -> one.getEmail())
                .containsExactly(SampleHouse.LEADER, SELLER);
        assertThat(week()).contains("<h2>Eingeladen</h2>", "hat noch nicht geantwortet");
        assertThat(house.leader.get("/talks/" + juergen).body()).contains("Eingeladen sind Sie beide schon: ");
        assertThat(house.seller.get("/place").body()).contains("Sie haben noch nicht geantwortet");
    }

    @Test
    void countsAnAnswerOnceAndDeletesIt() {
        Instant time = invite();
        String accepted = answer("REPLY", tag(SELLER), SELLER, "ACCEPTED", 0, time);
        send(SELLER, "REPLY", accepted);
        read();
        assertThat(stand()).isEqualTo("none 0, accepted 0");
        assertThat(week()).contains("Jürgen Größl hat zugesagt");
        assertThat(house.seller.get("/place").body()).contains("Sie haben zugesagt");
        assertThat(house.seller.get("/trust").body()).contains("Was auf Einladungen per Mail geantwortet wurde");
        assertThat(messages(MAILBOX)).isEmpty();
        send(SELLER, "REPLY", accepted);
        read();
        reply(SampleHouse.LEADER, "TENTATIVE", 0, time);
        assertThat(stand()).isEqualTo("tentative 0, accepted 0");
        assertThat(counts()).isEqualTo("2 1 0");
        assertThat(house.rows("select count(*) from post.mail where kind = 'invitation'"))
                .as("no answer sends anything")
                .isEqualTo("2");
    }

    @Test
    void countsAnAnswerThatTheCalendarMarksPrivate() {
        Instant time = invite();
        send(
                SELLER,
                "REPLY",
                answer("REPLY", tag(SELLER), SELLER, "DECLINED", 0, time)
                        .replace("SEQUENCE", "CLASS:PRIVATE\r\nSEQUENCE"));
        read();
        assertThat(stand()).isEqualTo("none 0, declined 0");
        assertThat(week()).contains("Jürgen Größl hat abgesagt", "Andere Zeit");
        assertThat(house.rows("select count(*) from plan.invited")).isEqualTo("1");
    }

    @Test
    void countsNothingThatIsForgedOrOld() {
        Instant time = invite();
        String other = "guenther.straussmann@firma.example";
        String own = tag(SELLER);
        send(other, "REPLY", answer("REPLY", own, SELLER, "DECLINED", 0, time));
        send(SELLER, "REPLY", answer("REPLY", own, other, "DECLINED", 0, time));
        send(SELLER, "REPLY", answer("REPLY", tag(SampleHouse.LEADER), SELLER, "DECLINED", 0, time));
        send(SELLER, "REPLY", answer("REPLY", own, SELLER, "DECLINED", 1, time));
        send(SELLER, "REPLY", answer("REPLY", own, SELLER, "NEEDS-ACTION", 0, time));
        send(SELLER, "REQUEST", answer("REQUEST", own, SELLER, "DECLINED", 0, time));
        send(
                SELLER,
                "REPLY",
                answer("REPLY", own, SELLER, "DECLINED", 0, time).replaceFirst("DTSTAMP:[0-9]{4}", "DTSTAMP:2999"));
        send(
                SELLER,
                "REPLY",
                answer("REPLY", own, SELLER, "DECLINED", 0, time)
                        .replace("SEQUENCE", "RECURRENCE-ID:" + BASIC.format(time) + "\r\nSEQUENCE"));
        read();
        assertThat(stand()).isEqualTo("none 0, none 0");
        assertThat(counts()).isEqualTo("0 8 0");
        send(SELLER, "REPLY", answer("REPLY", "00000000-0000-4000-8000-000000000000", SELLER, "DECLINED", 0, time));
        read();
        assertThat(counts()).as("without a tag it is nothing of ours").isEqualTo("0 8 1");
        String earlier = answer("REPLY", own, SELLER, "DECLINED", 0, time);
        reply(SELLER, "ACCEPTED", 0, time);
        send(SELLER, "REPLY", earlier);
        read();
        assertThat(stand()).as("the later one counts").isEqualTo("none 0, accepted 0");
    }

    @Test
    void showsAnotherTimeAndTakesItByTheLeadersTapAlone() {
        Instant time = invite();
        Instant other = time.plus(1, ChronoUnit.DAYS);
        send(SELLER, "COUNTER", answer("COUNTER", tag(SELLER), SELLER, "TENTATIVE", 0, other));
        read();
        assertThat(stand()).isEqualTo("none 0, none 0 other");
        assertThat(house.rows("select count(*) from plan.attendee where starts = '" + time + "'"))
                .isEqualTo("2");
        assertThat(week()).contains("Jürgen Größl schlägt", "Diese Zeit nehmen");
        String second = String.valueOf(other.getEpochSecond());
        house.seller.post("/talks/" + katrin() + "/invited/other-time", Map.of("starts", second));
        house.leader.post(
                "/talks/" + juergen + "/invited/other-time",
                Map.of("starts", String.valueOf(other.plusSeconds(1800).getEpochSecond())));
        assertThat(stand()).as("nobody else, no other time").isEqualTo("none 0, none 0 other");
        String before = tag(SELLER);
        house.leader.post("/talks/" + juergen + "/invited/other-time", Map.of("starts", second));
        work(Instant.now());
        assertThat(stand()).isEqualTo("none 1, none 1");
        for (String whose : List.of(SELLER, SampleHouse.LEADER)) {
            assertThat(calendars(whose)).hasSize(2);
            assertThat(calendars(whose).getLast())
                    .contains("METHOD:REQUEST", "SEQUENCE:1", "DTSTART:" + BASIC.format(other));
        }
        assertThat(tag(SELLER)).as("the same event, moved").isEqualTo(before);
        reply(SELLER, "ACCEPTED", 0, time);
        assertThat(stand()).as("an answer to the time before").isEqualTo("none 1, none 1");
        reply(SELLER, "ACCEPTED", 1, other);
        assertThat(stand()).isEqualTo("none 1, accepted 1");
    }

    @Test
    void cancelsWhatIsTakenBackAndHearsNothingOnItAnyMore() {
        Instant time = invite();
        house.leader.post("/talks/" + juergen + "/invited/removal", Map.of());
        work(Instant.now());
        assertThat(calendars(SELLER).getLast()).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(calendars(SampleHouse.LEADER)).hasSize(2);
        reply(SELLER, "ACCEPTED", 1, time);
        assertThat(house.rows("select string_agg(answer, ' ') from plan.attendee"))
                .isEqualTo("none none");
        assertThat(counts()).isEqualTo("0 1 0");
        invite(time);
        assertThat(calendars(SELLER)).hasSize(3);
        assertThat(calendars(SELLER).getLast()).contains("METHOD:REQUEST", "SEQUENCE:0");
    }

    @Test
    void saysNothingOfWhatWasTakenBackBeforeItWasOut() {
        down();
        invite();
        house.leader.post("/talks/" + juergen + "/invited/removal", Map.of());
        up();
        change("update post.mail set next_try = due");
        change("update plan.copy set is_out = false");
        work(Instant.now());
        work(Instant.now());
        assertThat(calendars(SELLER)).isEmpty();
        assertThat(states()).doesNotContain("queued", "sent");
    }

    @Test
    void sendsOnceWhatWaitedForTheServer() {
        down();
        Instant time = invite();
        assertThat(states()).isEqualTo("queued 1 connectqueued 1 connect");
        up();
        change("update post.mail set next_try = due");
        work(Instant.now());
        work(Instant.now());
        assertThat(calendars(SELLER)).hasSize(1);
        assertThat(calendars(SampleHouse.LEADER)).hasSize(1);
        reply(SELLER, "ACCEPTED", 0, time);
        assertThat(stand()).isEqualTo("none 0, accepted 0");
    }

    @Test
    void leavesWhatIsNoAnswerAndReadsOn() throws MessagingException {
        Instant time = invite();
        String own = tag(SELLER);
        deliver("werbung@fremd.example", "Nur heute!");
        deliver("werbung@fremd.example", "x".repeat(2_000_000));
        send(SELLER, "REPLY", "x".repeat(100_000));
        send(SELLER, "REPLY", "BEGIN:VCALENDAR\r\n".repeat(3_000));
        send(SELLER, "REPLY", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:" + own + "\r\n");
        send(SELLER, "REPLY", "\u0000\uFFFF;;;:::\r\nBEGIN:VEVENT\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\n");
        String twice = answer("REPLY", own, SELLER, "DECLINED", 0, time);
        send(SELLER, "REPLY", twice + twice);
        MimeMultipart deep = new MimeMultipart();
        for (int i = 0; i < 30; i++) {
            MimeBodyPart part = new MimeBodyPart();
            part.setContent(deep.getCount() == 0 ? text() : deep);
            deep = new MimeMultipart(part);
        }
        deliver(SELLER, deep);
        reply(SELLER, "ACCEPTED", 0, time);
        assertThat(stand()).isEqualTo("none 0, accepted 0");
        assertThat(counts()).isEqualTo("1 0 8");
        assertThat(messages(MAILBOX)).as("for whoever looks into the mailbox").hasSize(8);
    }

    private static MimeMultipart text() throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText("innen");
        return new MimeMultipart(part);
    }

    @Test
    void changesNothingWhenTheServerNumbersItsMailsAnew() {
        Instant time = invite();
        String accepted = answer("REPLY", tag(SELLER), SELLER, "ACCEPTED", 0, time);
        send(SELLER, "REPLY", accepted);
        read();
        reply(SELLER, "TENTATIVE", 0, time);
        send(SELLER, "REPLY", accepted);
        change("update post.mailbox set validity = validity + 1, last_uid = 999999");
        read();
        assertThat(stand()).isEqualTo("none 0, tentative 0");
        assertThat(messages(MAILBOX)).isEmpty();
    }

    @Test
    void tellsOnSourcesThatTheMailboxIsDownAndReadsLater() {
        assertThat(house.admin.get("/sources").body()).contains("Antworten auf Einladungen", "0 Antworten gezählt");
        invite();
        down();
        read();
        change("update post.mailbox set since = now() - interval '1 hour'");
        assertThat(house.admin.get("/sources").body()).contains("Das Postfach antwortet nicht");
        up();
        read();
        assertThat(house.admin.get("/sources").body()).doesNotContain("Das Postfach antwortet nicht");
        assertThat(house.rows("select kind from people.person where email = '" + MAILBOX + "'"))
                .isEqualTo("system");
    }

    @Test
    void doesNotInviteToATimeThatIsTaken() {
        Browser top = Visits.come(house.pages, "hannes", house.links);
        Instant time = SlotsHouse.ofBoth(house.leader, juergen, top, katrin());
        invite(time);
        var taken =
                top.post("/talks/" + katrin() + "/invited", Map.of("starts", String.valueOf(time.getEpochSecond())));
        assertThat(taken.headers().firstValue("Location").orElseThrow()).contains("taken=true");
        assertThat(top.get("/talks/" + katrin() + "?taken=true").body()).contains("Niemand wurde eingeladen");
        work(Instant.now());
        assertThat(calendars(SampleHouse.LEADER)).as("one of the two").hasSize(1);
        assertThat(house.rows("select count(*) from plan.attendee")).isEqualTo("2");
    }

    @Test
    void goesWithItsPersonAndFourWeeksAfterTheTalk() {
        invite();
        change("update plan.attendee set starts = now() - interval '29 days', at = now() - interval '30 days'");
        steps().in(client -> {
            house.pages.context.getBean("proposalsSweep", Job.class).run(client, "");
            return true;
        });
        assertThat(house.rows("select count(*) from plan.copy")).isEqualTo("0");
        invite(SlotsHouse.slots(house.leader, juergen).get(1));
        assertThat(house.rows("select count(*) from plan.copy")).isEqualTo("2");
        house.seller.post("/trust/opt-out", Map.of());
        assertThat(house.rows("select count(*) from plan.copy")).isEqualTo("0");
    }

    @Test
    void repeatsASeriesByTheLeadersClock() {
        Instant time = SlotsHouse.slots(house.leader, juergen).getLast();
        house.leader.post(
                "/talks/" + juergen + "/invited",
                Map.of("starts", String.valueOf(time.getEpochSecond()), "series", "true"));
        work(Instant.now().plus(Duration.ofSeconds(1)));
        assertThat(calendars(SELLER).getFirst()).contains("RRULE:FREQ=WEEKLY;INTERVAL=2", "TZID:Europe/Berlin");
        reply(SELLER, "ACCEPTED", 0, time);
        assertThat(stand()).isEqualTo("none 0, accepted 0");
    }
}
