package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What changes of purposes and of the cadence is told the works council and the admins, by mail, where there is a works council. */
class PurposesMailModuleTests extends PostHouse {

    private Instant later = Instant.now();

    /** The leader sits on it, too, and somebody who never came in. */
    private Browser withCouncil() {
        house.admin.post(
                "/company",
                Map.of("name", "M", "currency", "EUR", "fiscalMonth", "1", "region", "DE-BY", "worksCouncil", "true"));
        change("insert into people.granted select id, 'works_council' from people.person where email = '"
                + SampleHouse.LEADER + "' or email like 'aenne%' on conflict do nothing");
        Browser council = house.pages.browser();
        council.post("/sign-in", Map.of("email", SampleHouse.LEADER, "password", Visits.PASSWORD));
        later = Instant.now().plus(Duration.ofMinutes(15));
        return council;
    }

    private void ask(String purpose) {
        house.admin.post("/purposes/" + purpose, Map.of("agreement", "BV 7"));
    }

    private String told() {
        return house.rows("""
                select string_agg(p.email || ' ' || m.state, ', ' order by p.email)
                from post.mail m join people.person p on p.id = m.person where m.kind = 'purposes'
                """);
    }

    @Test
    void tellsCouncilAndAdminOnceWhatChangedAndNamesNobody() {
        Browser council = withCouncil();
        ask("help");
        council.post("/purposes/help/agreement", Map.of());
        house.admin.post("/parameters/cadence", Map.of("days", "21"));
        work(Instant.now());
        assertThat(told()).as("what comes in one go is told in one").isEqualTo("null");
        work(later);
        work(later.plusSeconds(60));
        assertThat(told())
                .isEqualTo(
                        "ada@muster.example sent, aenne.toepfer@firma.example sent, " + SampleHouse.LEADER + " sent");
        assertThat(inbox()).hasSize(1);
        Read mail = inbox().getFirst();
        assertThat(mail.subject()).isEqualTo("Zwecke und Rechenregeln");
        for (String said : new String[] {mail.text(), mail.html()}) {
            assertThat(said)
                    .contains(
                            "Hilfe: vorgeschlagen",
                            "Hilfe: der Betriebsrat hat zugestimmt",
                            "Rhythmus, wo keiner vereinbart ist, 21 Tage: vorgeschlagen",
                            "/purposes",
                            "lässt sich nicht abbestellen")
                    .doesNotContain("Ada", "Katrin", "BV 7", "/mails/");
        }
        assertThat(mail.stop()).isEmpty();
    }

    @Test
    void tellsItInTheReadersLanguageWhateverTheyChoseAndWhenItEnds() {
        Browser council = withCouncil();
        council.post("/mails", Map.of("language", "en"));
        council.post("/trust/opt-out", Map.of());
        assertThat(council.get("/mails").body()).contains("immer, wenn es einen Betriebsrat gibt");
        ask("help");
        house.admin.post("/purposes/help/end", Map.of());
        ask("study");
        council.post("/purposes/study/agreement", Map.of());
        council.post("/purposes/study/end", Map.of());
        house.admin.post("/parameters/cadence", Map.of("days", "21"));
        council.post("/parameters/cadence/agreement", Map.of());
        work(later);
        assertThat(inbox().getFirst().subject()).isEqualTo("Purposes and parameters");
        assertThat(inbox().getFirst().text())
                .contains(
                        "Help: proposal taken back",
                        "Study: switched off",
                        "Cadence where none was agreed, 21 days: the works council agreed",
                        "It can't be stopped");
    }

    @Test
    void tellsLaterChangesByThemselvesAndForgetsThemAfterTwoWeeks() throws Exception {
        withCouncil();
        ask("help");
        work(later);
        ask("study");
        change("update trust.change set at = at + interval '1 hour' where purpose = 'study'");
        work(later.plus(Duration.ofMinutes(65)));
        assertThat(inbox()).hasSize(2);
        assertThat(inbox().getLast().text()).contains("Studie: vorgeschlagen").doesNotContain("Hilfe");
        change("update trust.change set at = now() - interval '15 days' where purpose = 'help'");
        house.run("trust-end");
        assertThat(house.rows("select string_agg(purpose, ' ') from trust.change"))
                .isEqualTo("study");
    }

    @Test
    void tellsNobodyWhereThereIsNoCouncilAndNobodyWhoLostTheRole() {
        change("insert into people.granted select id, 'works_council' from people.person where email = '"
                + SampleHouse.LEADER + "'");
        ask("help");
        later = Instant.now().plus(Duration.ofMinutes(15));
        work(later);
        assertThat(house.rows("select count(*) from trust.change")).isEqualTo("0");
        assertThat(told()).isEqualTo("null");
        withCouncil();
        ask("study");
        down();
        work(later);
        change("delete from people.granted where role = 'works_council'");
        up();
        work(later.plus(Duration.ofHours(1)));
        assertThat(told())
                .isEqualTo("ada@muster.example sent, aenne.toepfer@firma.example lapsed, " + SampleHouse.LEADER
                        + " lapsed");
    }
}
