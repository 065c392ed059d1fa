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
                ProposalsModuleTests.calendar(
                        ProposalsModuleTests.event("one", tuesday("10:00"), tuesday("10:30"), SELLER)
                                + ProposalsModuleTests.event("two", tuesday("15:00"), tuesday("15:30"), SELLER)));
        ready();
        work(tuesday("07:01"));
        assertThat(inbox().getFirst().text())
                .contains("Heute haben Sie 2 Gespräche", "10:00 UHR", "15:00 UHR")
                .containsOnlyOnce("/talks/" + juergen + "/preparation");
        work(tuesday("11:00"));
        assertThat(inbox()).as("one mail for all of them").hasSize(1);
    }
}
