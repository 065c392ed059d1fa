package org.rapport.files.simulate.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapport.files.simulate.company.Climate;
import org.rapport.files.simulate.company.Effects;
import org.rapport.files.simulate.results.Estimates.Estimate;

/**
 * What was planted is found again by the plain estimators of METHODS §7–9, within their error, and with the same people, luck and
 * estimators nothing is found where nothing was planted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedEffectsTests {

    private static final int LEADERS = 100;
    private static final int WEEKS = 104;

    private World planted = new World(World.company(2, 4, World.UNTIL, false));
    private World nothing = planted;

    @BeforeAll
    void growTheWorlds() {
        planted = new World(World.company(LEADERS, WEEKS, World.UNTIL, false));
        nothing = new World(World.company(LEADERS, WEEKS, World.UNTIL, true));
    }

    private static Effects effects(World world) {
        return Effects.of(world.company);
    }

    private static void isFound(Estimate estimate, double planted) {
        double tolerance = Math.max(2.6 * estimate.error(), 0.2 * planted);
        assertThat(estimate.value()).isCloseTo(planted, within(tolerance));
        assertThat(estimate.value()).as("above chance").isGreaterThan(2 * estimate.error());
    }

    private static void isNotFound(Estimate estimate) {
        assertThat(Math.abs(estimate.value())).isLessThan(2 * estimate.error());
    }

    @Test
    void findsThatPeopleGetMoreHelpInWeeksOfOverload() {
        isFound(
                new Estimates(planted).helpUnderStress(),
                Math.log(effects(planted).helpUnderStress()));
        isNotFound(new Estimates(nothing).helpUnderStress());
    }

    @Test
    void findsThatCustomersLeaveElbowTeams() {
        Map<Long, Climate> climates =
                planted.teams().collect(Collectors.toMap(team -> team.leader().number(), team -> team.climate()));
        isFound(new Estimates(planted).elbowToChurn(climates), effects(planted).elbowToChurn());
        isNotFound(new Estimates(nothing).elbowToChurn(climates));
    }

    @Test
    void findsThatAttentionRaisesRevenue() {
        isFound(new Estimates(planted).attentionToRevenue(), effects(planted).attentionToRevenue());
        isNotFound(new Estimates(nothing).attentionToRevenue());
    }

    @Test
    void findsThatTheNeglectedLeave() {
        isFound(new Estimates(planted).attentionToExit(), effects(planted).attentionToExit());
        isNotFound(new Estimates(nothing).attentionToExit());
    }

    @Test
    void findsThatElbowTeamsShareLessAndTakeMore() {
        DealSignals signals = new DealSignals(planted);
        assertThat(signals.shared(true)).isLessThan(0.7 * signals.shared(false));
        assertThat(signals.takenOver(true)).isGreaterThan(1.5 * signals.takenOver(false));
        assertThat(signals.daysOpen(true)).isGreaterThan(1.05 * signals.daysOpen(false));
    }
}
