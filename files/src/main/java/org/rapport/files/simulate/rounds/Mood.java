package org.rapport.files.simulate.rounds;

import org.rapport.files.rounds.Item;
import org.rapport.files.rounds.Scale;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;

/**
 * How strongly one person holds with each scale in one round: in part as the team does, in part as they always do, in part as on that day.
 * Between teams lies about a fifth of the variance of a scale's mean; four items of a scale agree as those of a good questionnaire.
 *
 * @param person where the person's lasting leanings come from
 * @param round where what is drawn in this round comes from
 * @param shared how the team holds with a scale, in points above the middle of all teams
 */
record Mood(Seed person, Seed round, Shared shared) {

    /** How a team, or one person's lot in it, holds with a scale. */
    @FunctionalInterface
    interface Shared {
        double points(Scale scale);
    }

    private static final double HALO = 0.35;
    private static final double LASTING = 0.42;
    private static final double PASSING = 0.35;
    private static final double ITEM = 0.64;
    private static final double DIFFICULTY = 0.25;
    private static final double ACQUIESCENCE = 0.15;
    private static final double MISREAD = 0.03;

    /** What they answer to an item, 1 to 5: of a reversed one the other way round, unless they misread it. */
    int value(Item item) {
        Chance chance = round.of(item.code()).chance();
        double held = held(item) + ITEM * chance.normal();
        boolean turned = item.isReversed() && !chance.happens(MISREAD);
        double given = (turned ? 6 - held : held)
                + ACQUIESCENCE * person.of("agrees").chance().normal();
        return (int) Math.clamp(Math.rint(given), 1, 5);
    }

    private double held(Item item) {
        Scale scale = item.scale();
        double halo = isBad(scale) ? -HALO : HALO;
        return middle(scale)
                + DIFFICULTY * new Seed(0).of(item.code()).chance().normal()
                + shared.points(scale)
                + halo * person.of("halo").chance().normal()
                + LASTING * person.of("lasting" + scale).chance().normal()
                + PASSING * round.of("passing" + scale).chance().normal();
    }

    private static boolean isBad(Scale scale) {
        return scale == Scale.EM || scale == Scale.AD;
    }

    private static double middle(Scale scale) {
        return switch (scale) {
            case TK, KF -> 3.7;
            case GH, FK, BA -> 3.6;
            case PS, BE -> 3.5;
            case SW -> 3.4;
            case AD -> 3.1;
            case EM -> 2.5;
        };
    }
}
