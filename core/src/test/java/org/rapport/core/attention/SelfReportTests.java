package org.rapport.core.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.rapport.core.Statistic;

class SelfReportTests {

    @Test
    void isTooFewBelowTenLeaders() {
        SelfReport report = SelfReport.of(new double[9], new double[9]);

        assertThat(report.bias()).isEqualTo(Statistic.tooFew(9));
        assertThat(report.concordance()).isEqualTo(Statistic.tooFew(9));
    }

    @Test
    void agreesFullyWhereBothSayTheSame() {
        double[] hours = DoubleStream.iterate(1, x -> x + 1).limit(10).toArray();

        SelfReport report = SelfReport.of(hours, hours);

        assertThat(report.bias()).isEqualTo(Statistic.ok(0, 0, 0, 10));
        assertThat(report.concordance().value()).isEqualTo(1);
    }

    @Test
    void cantTellConcordanceWhereNobodyDiffers() {
        assertThat(SelfReport.of(new double[10], new double[10]).concordance()).isEqualTo(Statistic.undefined(10));
    }

    @Test
    void refusesStatementsWithoutAMeasurement() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SelfReport.of(new double[10], new double[9]))
                .withMessageContaining("self has 10 values, measured has 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SelfReport.of(new double[] {1}, new double[] {Double.NaN}))
                .withMessageContaining("a value is NaN");
    }
}
