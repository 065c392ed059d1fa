package org.rapport.core.seller;

import java.util.function.DoubleFunction;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Integrals of many curves over the same nodes: Gauss–Legendre of sixteen points on a panel, which is halved until no curve's
 * integral changes by more than the tolerance. What is kept are the halves, far closer than the change that was seen.
 */
final class Quadrature {

    private static final double TOLERANCE = 1e-11;
    private static final int MOST_HALVINGS = 30;
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(16);

    private final DoubleFunction<double[]> curves;
    private final double[] sums;

    private Quadrature(DoubleFunction<double[]> curves, int count) {
        this.curves = curves;
        this.sums = new double[count];
    }

    /**
     * The integral of each curve.
     *
     * @param curves the values of all curves at a position
     * @param count how many there are
     * @param edges ascending; between two neighbours no curve may hide a peak that sixteen points miss
     */
    static double[] integrals(DoubleFunction<double[]> curves, int count, double[] edges) {
        Quadrature quadrature = new Quadrature(curves, count);
        for (int i = 1; i < edges.length; i++) {
            quadrature.add(edges[i - 1], edges[i], quadrature.panel(edges[i - 1], edges[i]), 0);
        }
        return quadrature.sums;
    }

    private void add(double from, double to, double[] whole, int halvings) {
        double middle = (from + to) / 2;
        double[] left = panel(from, middle);
        double[] right = panel(middle, to);
        if (halvings == MOST_HALVINGS || change(whole, left, right) <= TOLERANCE) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += left[i] + right[i];
            }
        } else {
            add(from, middle, left, halvings + 1);
            add(middle, to, right, halvings + 1);
        }
    }

    private double[] panel(double from, double to) {
        double half = (to - from) / 2;
        double[] integrals = new double[sums.length];
        for (int node = 0; node < RULE.getNumberOfPoints(); node++) {
            double[] values = curves.apply(from + half * (1 + RULE.getPoint(node)));
            for (int i = 0; i < integrals.length; i++) {
                integrals[i] += half * RULE.getWeight(node) * values[i];
            }
        }
        return integrals;
    }

    private static double change(double[] whole, double[] left, double[] right) {
        double largest = 0;
        for (int i = 0; i < whole.length; i++) {
            largest = Math.max(largest, Math.abs(left[i] + right[i] - whole[i]));
        }
        return largest;
    }
}
