package org.rapport.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.core.AttentionParameters.Lambda;
import org.rapport.core.AttentionParameters.Presence;
import org.rapport.core.PlanParameters.Weights;
import org.rapport.core.SellerParameters.PriorRule;
import org.rapport.core.TieParameters.CalibrationRule;

class ParametersTests {

    @Test
    void startWithTheNumbersOfMethods() {
        Parameters parameters = Parameters.defaults();

        assertThat(parameters.version()).isEqualTo(1);
        assertThat(parameters.attention().presence()).isEqualTo(new Presence(1, 0.5, 0.5, 0.25));
        assertThat(parameters.attention().lambda()).isEqualTo(new Lambda(1, 1, 0.5, 0.25, 0.25, 0));
        assertThat(parameters.attention().waiting())
                .isEqualTo(new WaitingParameters(14, 1, 1.5, 3, 8, 4, 8, 3, 0.5, 1.5));
        assertThat(parameters.tie().fastHalfLifeDays()).isEqualTo(21);
        assertThat(parameters.tie().slowHalfLifeDays()).isEqualTo(110);
        assertThat(parameters.plan())
                .isEqualTo(
                        new PlanParameters(15, 180, 30, 50, 200, 90, 3, 0.35, 30, 4, 2, new Weights(0.5, 1, 0.5), 3));
        assertThat(parameters.seller())
                .isEqualTo(new SellerParameters(0.2, 0.8, 0.2, 0.8, 5, 2, 0.01, 0.99, new PriorRule(8, 18, 1e-4)));
    }

    @Test
    void countAsEqualWhatIsWithinTheTolerance() {
        AttentionParameters parameters = AttentionParameters.defaults();

        assertThat(parameters.isContact(15 - 1e-10)).isTrue();
        assertThat(parameters.isContact(15 - 1e-8)).isFalse();
        assertThat(parameters.isAtMost(3 + 1e-10, 3)).isTrue();
        assertThat(parameters.isAtMost(3 + 1e-8, 3)).isFalse();
    }

    /** Each number of each record in turn is replaced by one that can't be. */
    @ParameterizedTest
    @MethodSource("records")
    void refuseEveryNumberThatCantBe(Record parameters) throws ReflectiveOperationException {
        RecordComponent[] components = parameters.getClass().getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = parameters.getClass().getDeclaredConstructor(types);
        for (int i = 0; i < components.length; i++) {
            Object[] values = values(parameters, components);
            Object wrong = wrong(types[i]);
            if (wrong != null) {
                values[i] = wrong;
                assertThatThrownBy(() -> constructor.newInstance(values))
                        .as(components[i].getName())
                        .hasCauseInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    static Stream<Record> records() {
        Parameters parameters = Parameters.defaults();
        return Stream.of(
                parameters,
                parameters.attention(),
                parameters.attention().presence(),
                parameters.attention().lambda(),
                parameters.attention().waiting(),
                parameters.tie(),
                parameters.tie().channels(),
                parameters.tie().calibration(),
                parameters.plan(),
                parameters.plan().weights(),
                parameters.seller(),
                parameters.seller().prior());
    }

    private static Object[] values(Record parameters, RecordComponent[] components)
            throws ReflectiveOperationException {
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getAccessor().invoke(parameters);
        }
        return values;
    }

    private static @Nullable Object wrong(Class<?> type) {
        if (type == double.class) {
            return Double.NaN;
        }
        if (type == int.class) {
            return -1;
        }
        return type == long.class ? -1L : null;
    }

    @ParameterizedTest
    @CsvSource({"0, 180", "1, 180", "6, 180", "7, 210", "20, 600", "1000000000, 10080"})
    void giveThreeHoursOrHalfAnHourAPerson(int people, int budgetMinutes) {
        assertThat(PlanParameters.defaults().defaultBudgetMinutes(people)).isEqualTo(budgetMinutes);
    }

    @Test
    void refuseThatATopSellerCountsMoreThanHalfAsMuchAgain() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Weights(0.6, 1, 0.5))
                .withMessageContaining("label is 0.6");
    }

    @Test
    void refuseLikelihoodsAboveOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Presence(1, 1.5, 0.5, 0.25))
                .withMessageContaining("tentative is 1.5");
    }

    @Test
    void refuseLevelsThatDontAscend() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WaitingParameters(14, 1, 3, 1.5, 8, 4, 8, 3, 0.5, 1.5))
                .withMessageContaining("due, overdue, neglected");
    }

    @Test
    void refuseAGridThatDoesntAscend() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CalibrationRule(List.of(14.0, 7.0), 28, 2, 200));
        assertThatIllegalArgumentException().isThrownBy(() -> new CalibrationRule(List.of(7.0, 7.0), 28, 2, 200));
        assertThatIllegalArgumentException().isThrownBy(() -> new CalibrationRule(List.of(-7.0, 7.0), 28, 2, 200));
        assertThatIllegalArgumentException().isThrownBy(() -> new CalibrationRule(List.of(), 28, 2, 200));
    }
}
