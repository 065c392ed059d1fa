package org.rapport.core.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TieStateTests {

    private static final double HALF_LIFE = 21;
    private static final double NOW = 400;

    private record Contact(double at, double weight) {}

    @Test
    void fadesByHalfInAHalfLife() {
        TieState tie = TieState.identity().add(10, 2, HALF_LIFE);

        assertThat(tie.read(31, HALF_LIFE)).isEqualTo(1);
        assertThat(tie.read(10, HALF_LIFE)).isEqualTo(2);
    }

    @Test
    void takesALateContactAsIfItHadBeenInTime() {
        TieState late = TieState.identity().add(31, 1, HALF_LIFE).add(10, 2, HALF_LIFE);

        assertThat(late).isEqualTo(new TieState(2, 31));
    }

    @Test
    void isNothingBeforeTheFirstContact() {
        assertThat(TieState.identity().read(5, HALF_LIFE)).isZero();
        assertThat(TieState.identity().isIdentity()).isTrue();
        assertThat(TieState.identity().merge(TieState.identity(), HALF_LIFE)).isEqualTo(TieState.identity());
    }

    @Test
    void mergesWithNothingToItself() {
        TieState tie = new TieState(1.5, 20);

        assertThat(tie.merge(TieState.identity(), HALF_LIFE)).isEqualTo(tie);
        assertThat(TieState.identity().merge(tie, HALF_LIFE)).isEqualTo(tie);
    }

    @Test
    void isCleanlyNothingAfterAllIsRetracted() {
        TieState tie = TieState.identity()
                .add(1, 0.3, HALF_LIFE)
                .add(2, 0.7, HALF_LIFE)
                .retract(1, 0.3, HALF_LIFE)
                .retract(2, 0.7, HALF_LIFE);

        assertThat(tie).isEqualTo(new TieState(0, 2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equalsTheSumInAnyOrder(long seed) {
        List<Contact> contacts = contacts(seed);
        Collections.shuffle(contacts, new Random(seed));

        assertThat(fold(contacts).read(NOW, HALF_LIFE)).isCloseTo(sum(contacts), within(1e-12 * sum(contacts)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void mergesAnySplitOfTheContactsToTheSameTie(long seed) {
        List<Contact> contacts = contacts(seed);
        List<TieState> parts = parts(contacts, new Random(seed));

        TieState left = parts.stream().reduce(TieState.identity(), (a, b) -> a.merge(b, HALF_LIFE));
        TieState right = parts.reversed().stream().reduce(TieState.identity(), (a, b) -> b.merge(a, HALF_LIFE));

        assertThat(left.read(NOW, HALF_LIFE)).isCloseTo(sum(contacts), within(1e-12 * sum(contacts)));
        assertThat(right.read(NOW, HALF_LIFE)).isCloseTo(sum(contacts), within(1e-12 * sum(contacts)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void forgetsWhatIsRetracted(long seed) {
        List<Contact> contacts = contacts(seed);
        List<Contact> kept = contacts.subList(0, 120);
        TieState tie = fold(contacts);
        for (Contact contact : contacts.subList(120, contacts.size())) {
            tie = tie.retract(contact.at(), contact.weight(), HALF_LIFE);
        }

        assertThat(tie.read(NOW, HALF_LIFE)).isCloseTo(sum(kept), within(1e-11 * sum(contacts)));
    }

    @Test
    void cantBeReadBeforeItsLastContact() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TieState(1, 10).read(9, HALF_LIFE))
                .withMessageContaining("instant is day 9.0");
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TieState(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TieState(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new TieState(1, Double.POSITIVE_INFINITY));
    }

    private static List<Contact> contacts(long seed) {
        Random random = new Random(seed);
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            contacts.add(new Contact(random.nextDouble() * 365, random.nextDouble() * 2));
        }
        return contacts;
    }

    private static List<TieState> parts(List<Contact> contacts, Random random) {
        List<TieState> parts = new ArrayList<>(Collections.nCopies(7, TieState.identity()));
        for (Contact contact : contacts) {
            int part = random.nextInt(parts.size() - 1);
            parts.set(part, parts.get(part).add(contact.at(), contact.weight(), HALF_LIFE));
        }
        return parts;
    }

    private static TieState fold(List<Contact> contacts) {
        TieState tie = TieState.identity();
        for (Contact contact : contacts) {
            tie = tie.add(contact.at(), contact.weight(), HALF_LIFE);
        }
        return tie;
    }

    private static double sum(List<Contact> contacts) {
        return contacts.stream()
                .mapToDouble(contact -> contact.weight() * Math.pow(2, -(NOW - contact.at()) / HALF_LIFE))
                .sum();
    }
}
