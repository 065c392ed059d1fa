package org.rapport.files.simulate.company;

/**
 * What is planted over the whole company: what a measure should find. All 0 (the ratio 1) where nothing is planted.
 *
 * @param elbowToChurn log odds of a customer's churn at a renewal per unit of {@link Climate#elbow}
 * @param attentionToRevenue ln of a team's revenue per hour of H2 per report and week
 * @param attentionToExit log hazard of a voluntary exit of who is neglected against who isn't
 * @param helpUnderStress how many times as much help people get in weeks of overload
 */
public record Effects(double elbowToChurn, double attentionToRevenue, double attentionToExit, double helpUnderStress) {

    private static final Effects NONE = new Effects(0, 0, 0, 1);
    private static final Effects PLANTED = new Effects(0.6, 0.15, StrictMath.log(2), 1.8);

    /** Those of a company. */
    public static Effects of(Company company) {
        return company.isNull() ? NONE : PLANTED;
    }
}
