package org.rapport.files.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapport.core.attention.LeaderFigure.Verdict;
import org.rapport.core.attention.Waiting.Level;

class TeamPageTests {

    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 24);

    private static SampleAnswers team(LocalDate... last) {
        SampleAnswers sample = new SampleAnswers();
        for (int week = 0; week < 6; week++) {
            sample.week(1, 2, 3);
        }
        sample.median(1.0, 2.0, 3.0, Verdict.LE3_ROBUST).until(UNTIL);
        for (int i = 0; i < last.length; i++) {
            sample.person("Person " + (last.length - i), last[i], Level.OK);
        }
        return sample;
    }

    private static String opening(SampleAnswers sample, LocalDate today) {
        return page(sample, today).opening().replace('\u00a0', ' ');
    }

    private static TeamPage page(SampleAnswers sample, LocalDate today) {
        return TeamPage.of(sample.answer(), Locale.GERMAN, today);
    }

    @Test
    void saysWhomTheLeaderMetInTwoAndInFourWeeks() {
        TeamPage page = page(team(UNTIL, UNTIL.minusDays(13), UNTIL.minusDays(14), UNTIL.minusDays(28)), UNTIL);
        assertThat(page.opening()).isEqualTo("2 von 4 hatten in den letzten 14 Tagen ein Einzelgespräch mit Ihnen.");
        assertThat(page.beside().getFirst()).isEqualTo("Und in den letzten 28 Tagen: 3 von 4.");
    }

    @Test
    void saysAllAndNobodyInWords() {
        assertThat(opening(team(UNTIL, UNTIL), UNTIL)).startsWith("Alle 2 hatten");
        assertThat(opening(team(UNTIL), UNTIL)).startsWith("Die eine Person, die so lange an Sie berichtet, hatte ");
        assertThat(opening(team(UNTIL.minusDays(20), UNTIL.minusDays(30)), UNTIL))
                .startsWith("Von 2 hatte ");
    }

    @Test
    void saysTheDayWhereDataAreOld() {
        assertThat(opening(team(UNTIL, UNTIL), UNTIL.plusDays(8))).contains("in den letzten 14 Tagen");
        assertThat(opening(team(UNTIL, UNTIL), UNTIL.plusDays(9))).contains("in den 14 Tagen bis Di, 24. Nov.");
    }

    @Test
    void givesAShareFromEightPeopleOn() {
        LocalDate[] last = new LocalDate[8];
        java.util.Arrays.fill(last, UNTIL);
        last[0] = UNTIL.minusDays(20);
        last[1] = UNTIL.minusDays(20);
        assertThat(opening(team(last), UNTIL)).startsWith("6 von 8 (75 %) hatten");
    }

    @Test
    void keepsPeopleInTheSameOrderAndSaysTiesAsBands() {
        TeamPage page = page(team(UNTIL, UNTIL.minusDays(20)), UNTIL);
        assertThat(page.ties()).extracting(TeamPage.Tie::name).containsExactly("Person 1", "Person 2");
        assertThat(page.ties().getFirst())
                .isEqualTo(new TeamPage.Tie("Person 1", "wie vereinbart", "noch zu kurz", "gleichbleibend"));
    }
}
