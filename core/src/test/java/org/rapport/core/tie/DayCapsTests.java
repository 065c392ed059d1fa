package org.rapport.core.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.core.TieParameters;
import org.rapport.core.tie.DayCaps.Change;
import org.rapport.core.tie.DayCaps.Contact;

class DayCapsTests {

    private static final double HALF_LIFE = 21;

    private final DayCaps caps = new DayCaps(TieParameters.defaults());

    @Test
    void countOneChatADay() {
        assertThat(caps.add(chat(1, 1.3))).containsExactly(new Change(1.3, 0.2));
        assertThat(caps.add(chat(1, 1.5))).isEmpty();
        assertThat(caps.add(chat(2, 2.1))).containsExactly(new Change(2.1, 0.2));
    }

    @Test
    void countTheFirstThreeMailsOfADayAlsoIfOneIsLate() {
        caps.add(mail(1, 1.2));
        caps.add(mail(1, 1.4));
        caps.add(mail(1, 1.6));

        assertThat(caps.add(mail(1, 1.8))).isEmpty();
        assertThat(caps.add(mail(1, 1.3))).containsExactly(new Change(1.6, -0.15), new Change(1.3, 0.15));
    }

    @Test
    void letTheNextMailInWhenOneIsWithdrawn() {
        List<Contact> mails = List.of(mail(1, 1.2), mail(1, 1.4), mail(1, 1.6), mail(1, 1.8));
        mails.forEach(caps::add);

        assertThat(caps.remove(mails.get(0))).containsExactly(new Change(1.2, -0.15), new Change(1.8, 0.15));
        assertThat(caps.remove(mails.get(3))).containsExactly(new Change(1.8, -0.15));
    }

    @Test
    void letMeetingsPass() {
        Contact meeting = new Contact(1, 1.5, Channel.IN_PERSON, 1);

        assertThat(caps.add(meeting)).containsExactly(new Change(1.5, 1));
        assertThat(caps.add(meeting)).containsExactly(new Change(1.5, 1));
        assertThat(caps.remove(meeting)).containsExactly(new Change(1.5, -1));
    }

    @Test
    void letCopiesPassAsTheyWeighNothing() {
        Contact copy = new Contact(1, 1.5, Channel.COPY, 0);

        assertThat(caps.add(copy)).containsExactly(new Change(1.5, 0));
    }

    @Test
    void giveNoPlaceToAMailThatWeighsNothing() {
        for (int i = 0; i < 3; i++) {
            caps.add(new Contact(1, 1.1, Channel.MAIL, 0));
        }

        assertThat(caps.add(mail(1, 1.2))).containsExactly(new Change(1.2, 0.15));
    }

    @Test
    void rememberTheDaysThatAreStillOpen() {
        caps.add(chat(5, 5.5));
        caps.add(chat(6, 6.5));
        caps.closeBefore(6);
        caps.closeBefore(4);

        assertThat(caps.add(chat(6, 6.7))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> caps.remove(chat(5, 5.5)));
    }

    @Test
    void becomeARetractionThatLeavesNoDust() {
        TieState tie = new TieState(0.2 + 1e-14, 3);

        assertThat(new Change(3, -0.2).applyTo(tie, HALF_LIFE)).isEqualTo(new TieState(0, 3));
    }

    @Test
    void refuseWhatComesTooLate() {
        caps.add(chat(5, 5.5));
        caps.closeBefore(6);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> caps.add(chat(5, 5.6)))
                .withMessageContaining("day is 5, before the first open day, 6");
    }

    @Test
    void refuseToWithdrawWhatWasNeverAdded() {
        caps.add(mail(1, 1.2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> caps.remove(mail(1, 1.3)))
                .withMessageContaining("never added");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void giveTheBatchResultWithLateAndWithdrawnMessages(long seed) {
        Random random = new Random(seed);
        List<Contact> messages = messages(random);
        List<Contact> withdrawn =
                messages.stream().filter(m -> random.nextInt(3) == 0).toList();
        TieState tie = TieState.identity();
        for (Contact message : messages) {
            tie = apply(caps.add(message), tie);
        }
        for (Contact message : withdrawn) {
            tie = apply(caps.remove(message), tie);
        }

        List<Contact> left = new ArrayList<>(messages);
        withdrawn.forEach(left::remove);
        assertThat(tie.read(30, HALF_LIFE)).isCloseTo(batch(left), within(1e-11));
    }

    private static TieState apply(List<Change> changes, TieState tie) {
        TieState changed = tie;
        for (Change change : changes) {
            changed = change.applyTo(changed, HALF_LIFE);
        }
        return changed;
    }

    private static List<Contact> messages(Random random) {
        List<Contact> messages = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            double at = random.nextInt(10 * 24) / 24.0;
            double weight = random.nextBoolean() ? 0.15 : 0.075;
            messages.add(
                    random.nextInt(3) == 0 ? chat((long) at, at) : new Contact((long) at, at, Channel.MAIL, weight));
        }
        Collections.shuffle(messages, random);
        return messages;
    }

    private static double batch(List<Contact> messages) {
        return messages.stream()
                .collect(Collectors.groupingBy(message -> message.day() + " " + message.channel()))
                .values()
                .stream()
                .flatMap(day -> day.stream()
                        .sorted(Comparator.comparingDouble(Contact::at)
                                .thenComparing(Comparator.comparingDouble(Contact::weight)
                                        .reversed()))
                        .limit(day.getFirst().channel() == Channel.CHAT ? 1 : 3))
                .mapToDouble(message -> message.weight() * Math.pow(2, -(30 - message.at()) / HALF_LIFE))
                .sum();
    }

    private static Contact chat(long day, double at) {
        return new Contact(day, at, Channel.CHAT, 0.2);
    }

    private static Contact mail(long day, double at) {
        return new Contact(day, at, Channel.MAIL, 0.15);
    }
}
