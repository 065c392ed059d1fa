package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mails on the talks of a day: what is open in the morning, what was agreed in the evening. */
class TalkMailModuleTests extends PostHouse {

    @Test
    void remindsBothOfTheDaysTalks() {
        withTalk();
        house.leader.post(
                "/talks/" + juergen + "/promises",
                Map.of("words", "Einkauf anrufen", "due", first.plusDays(3).toString()));
        house.seller.post("/talks/" + katrin() + "/points", Map.of("words", "Messe Hannover"));
        work(tuesday("06:59"));
        assertThat(inbox(SELLER)).isEmpty();
        house.seller.post("/mails", Map.of("reminders", "true", "names", "true", "language", "de"));
        work(tuesday("07:01"));
        work(tuesday("07:02"));
        assertThat(inbox()).hasSize(1);
        Read forLeader = inbox().getFirst();
        assertThat(forLeader.subject()).isEqualTo("Ihre Gespräche heute");
        assertThat(forLeader.text())
                .contains(
                        "Heute haben Sie ein Gespräch",
                        "10:00 UHR",
                        "Eine Zusage ist offen",
                        "Ein Punkt steht auf der Liste",
                        "/talks/" + juergen + "/preparation")
                .doesNotContain("Messe", "Einkauf");
        assertThat(house.leader.get("/talks/" + juergen + "/preparation").statusCode())
                .isEqualTo(200);
        assertThat(inbox(SELLER)).hasSize(1);
        assertThat(inbox(SELLER).getFirst().html())
                .contains(
                        "10:00 Uhr, Katrin Vogel",
                        "Messe Hannover",
                        "Einkauf anrufen: Zusage von Katrin Vogel",
                        "/talks/" + katrin() + "/preparation");
        assertThat(house.leader.get("/trust").body())
                .as("who is named finds it")
                .contains("<td>Mail</td>");
    }

    @Test
    void remindsOfNoTalkThatHasBegun() {
        withTalk();
        work(tuesday("10:01"));
        assertThat(states()).isEmpty();
    }

    @Test
    void asksInTheEveningWhatWasAgreedUntilOneOfThemSaidSo() {
        withTalk();
        work(tuesday("17:59"));
        assertThat(inbox()).isEmpty();
        down();
        work(tuesday("18:01"));
        assertThat(states()).isEqualTo("queued 1 connectqueued 1 connect");
        up();
        change("update post.mail set next_try = due + interval '3 hours' where person = " + juergen);
        work(tuesday("18:05"));
        assertThat(inbox()).hasSize(1);
        Read asked = inbox().getFirst();
        assertThat(asked.subject()).isEqualTo("Was haben Sie vereinbart?");
        assertThat(asked.text())
                .contains("/talks/" + juergen + "/preparation#promises")
                .doesNotContain("Jürgen");
        change("insert into talks.settled (leader, seller, day) values (" + katrin() + ", " + juergen + ", '"
                + first.plusDays(1) + "')");
        work(at(first.plusDays(2), "00:05"));
        assertThat(inbox(SELLER)).as("nobody asks any more").isEmpty();
        assertThat(states()).contains("sent", "lapsed");
    }

    @Test
    void asksTheNextEveningOfATalkThatBeganAfterTheMail() {
        withTalk("19:00");
        work(tuesday("19:05"));
        assertThat(inbox()).isEmpty();
        work(at(first.plusDays(2), "18:01"));
        work(at(first.plusDays(2), "18:05"));
        assertThat(inbox()).hasSize(1);
        assertThat(inbox().getFirst().subject()).isEqualTo("Was haben Sie vereinbart?");
    }

    @Test
    void sendsNoRemindersWhileTalksAreOff() {
        withTalk();
        house.admin.post("/purposes/talks/end", Map.of());
        work(tuesday("07:01"));
        work(tuesday("18:01"));
        assertThat(states()).isEmpty();
    }

    @Test
    void remindsOfASecondTalkOfTheSameTwo() {
        house.leader.upload(
                "/calendar",
                LeaderCalendar.of(LeaderCalendar.event("one", tuesday("10:00"), tuesday("10:30"), SELLER)
                        + LeaderCalendar.event("two", tuesday("15:00"), tuesday("15:30"), SELLER)));
        ready();
        work(tuesday("07:01"));
        assertThat(inbox().getFirst().text())
                .contains("Heute haben Sie 2 Gespräche", "10:00 UHR", "15:00 UHR")
                .containsOnlyOnce("/talks/" + juergen + "/preparation");
        work(tuesday("11:00"));
        assertThat(inbox()).as("one mail for all of them").hasSize(1);
    }

    private void invite(String time) {
        change("insert into plan.invited (leader, seller, starts) values (" + katrin() + ", " + juergen + ", '"
                + tuesday(time) + "')");
    }

    @Test
    void remindsBothOfATalkThatNoCalendarShowsYet() {
        ready();
        invite("10:00");
        assertThat(SampleHouse.between(house.leader.get("/week").body(), "<h2>Eingeladen</h2>", "</section>"))
                .contains("href=\"/talks/" + juergen + "/preparation\"", "Vorbereiten");
        house.leader.post("/mails", Map.of("reminders", "true", "names", "true", "language", "de"));
        work(tuesday("06:59"));
        assertThat(inbox()).isEmpty();
        work(tuesday("07:01"));
        assertThat(inbox()).hasSize(1);
        assertThat(inbox().getFirst().html())
                .contains("Heute haben Sie ein Gespräch", "10:00 Uhr, Jürgen", "/talks/" + juergen + "/preparation");
        assertThat(inbox(SELLER)).hasSize(1);
        assertThat(inbox(SELLER).getFirst().text())
                .contains("Heute haben Sie ein Gespräch", "10:00 UHR", "/talks/" + katrin() + "/preparation");
        work(tuesday("18:01"));
        assertThat(inbox()).as("only what a calendar shows is asked after").hasSize(1);
    }

    @Test
    void countsATalkOnceThatTheCalendarShowsAsWell() {
        withTalk("10:00");
        invite("10:00");
        work(tuesday("07:01"));
        assertThat(inbox()).hasSize(1);
        assertThat(inbox().getFirst().text())
                .contains("Heute haben Sie ein Gespräch")
                .containsOnlyOnce("10:00 UHR");
    }

    @Test
    void remindsOfNoTalkThatOneOfThemDeclined() {
        ready();
        invite("10:00");
        change("insert into plan.attendee (leader, seller, person, starts, answer) values (" + katrin() + ", " + juergen
                + ", " + juergen + ", '" + tuesday("10:00") + "', 'declined')");
        work(tuesday("07:01"));
        assertThat(states()).isEmpty();
    }

    private void promise(Browser who, String other, String words) {
        who.post(
                "/talks/" + other + "/promises",
                Map.of("words", words, "due", first.plusDays(1).toString()));
    }

    @Test
    void remindsWhoseAPromiseIsOnItsDayAndOnce() {
        ready();
        promise(house.leader, juergen, "Einkauf anrufen");
        work(tuesday("06:59"));
        work(at(first, "07:01"));
        assertThat(states()).isEmpty();
        work(tuesday("07:01"));
        work(tuesday("12:00"));
        assertThat(inbox()).hasSize(1);
        Read mail = inbox().getFirst();
        assertThat(mail.subject()).isEqualTo("Ihre Zusagen");
        assertThat(mail.text())
                .contains("Eine Zusage von Ihnen ist fällig", "/week")
                .doesNotContain("Einkauf");
        assertThat(mail.html()).contains("Eine Zusage von Ihnen ist fällig").doesNotContain("Einkauf");
        assertThat(house.leader.get("/week").body()).contains("Einkauf anrufen");
        work(at(first.plusDays(2), "07:01"));
        work(at(first.plusDays(3), "07:01"));
        assertThat(inbox()).as("once").hasSize(1);
        assertThat(inbox(SELLER)).as("it isn't theirs").isEmpty();
    }

    @Test
    void remindsASellerInTheirWordsAndLanguageByChoice() {
        ready();
        promise(house.seller, katrin(), "Angebot schicken");
        house.seller.post("/mails", Map.of("reminders", "true", "names", "true", "language", "en"));
        work(tuesday("07:01"));
        Read mail = inbox(SELLER).getFirst();
        assertThat(mail.subject()).isEqualTo("Your promises");
        assertThat(mail.text())
                .contains(
                        "A promise of yours is due", "Angebot schicken: Your promise to Katrin Vogel, until", "/place");
        assertThat(mail.html()).contains("Angebot schicken: Your promise to Katrin Vogel");
        assertThat(house.leader.get("/trust").body())
                .as("who is named finds it")
                .contains("<td>Mail</td>");
        assertThat(inbox()).isEmpty();
        house.seller.post(
                "/talks/" + katrin() + "/promises/day",
                Map.of(
                        "id",
                        house.rows("select id from talks.promise"),
                        "due",
                        first.plusDays(2).toString()));
        house.seller.post("/mails", Map.of("language", "en"));
        work(at(first.plusDays(2), "07:01"));
        assertThat(inbox(SELLER)).hasSize(1);
    }

    @Test
    void remindsTheNextDayOfAPromiseThatThatDaysMailDidNotTell() {
        ready();
        promise(house.leader, juergen, "Einkauf anrufen");
        change("alter table talks.promise disable trigger promise_moves; update talks.promise set at = '"
                + tuesday("09:00") + "'; alter table talks.promise enable trigger promise_moves");
        work(tuesday("09:01"));
        assertThat(states()).isEmpty();
        work(at(first.plusDays(2), "07:01"));
        work(at(first.plusDays(3), "07:01"));
        assertThat(inbox()).hasSize(1);
        promise(house.seller, katrin(), "Angebot schicken");
        down();
        work(tuesday("07:01"));
        house.seller.post(
                "/talks/" + katrin() + "/promises/done",
                Map.of("id", house.rows("select id from talks.promise where owner = " + juergen)));
        up();
        change("update post.mail set next_try = due");
        work(tuesday("07:05"));
        assertThat(inbox(SELLER)).as("done meanwhile").isEmpty();
    }

    @Test
    void tellsADuePromiseBelowTheTalksOfItsDay() {
        withTalk();
        promise(house.leader, juergen, "Einkauf anrufen");
        work(tuesday("07:01"));
        assertThat(inbox()).hasSize(1);
        assertThat(inbox().getFirst().subject()).isEqualTo("Ihre Gespräche heute");
        assertThat(inbox().getFirst().text()).contains("10:00 UHR", "EINE ZUSAGE VON IHNEN IST FÄLLIG");
        assertThat(inbox(SELLER).getFirst().text()).doesNotContain("FÄLLIG");
    }
}
