package org.rapport.core.tie;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapport.core.TieParameters;

/**
 * One tie's messages under the caps of a day: one chat, three mails (METHODS §2.1, §2.4). Of each day and channel the first
 * ones that weigh anything count, by instant, then by weight, the heaviest first; so a late mail may push another out, and a withdrawn one let
 * another in. What a message changes comes back as additions to the tie, negative ones being retractions, and any order of
 * messages ends with the same ones counted as the batch would count.
 *
 * <p>Days stay open for a lateness window and are closed for good by {@link #closeBefore}; only open days take memory. Other
 * contacts pass without a cap. Partition by pair, or by pair and day: two parts of one day can't be merged. Not for several
 * threads. Cost: O(log) of the day's messages to find its place, linear to insert.
 */
public final class DayCaps {

    /**
     * A contact of the tie.
     *
     * @param day the local day, numbered from any fixed one
     * @param at the instant, in days
     * @param channel how
     * @param weight its weight (METHODS §2.1), at least 0
     */
    public record Contact(long day, double at, Channel channel, double weight) {}

    /**
     * What to do to the tie, whatever the half-life.
     *
     * @param at the instant, in days
     * @param weight what to add; to retract if below 0
     */
    public record Change(double at, double weight) {

        /** The tie with this change. */
        public TieState applyTo(TieState tie, double halfLifeDays) {
            return weight < 0 ? tie.retract(at, -weight, halfLifeDays) : tie.add(at, weight, halfLifeDays);
        }
    }

    private record Slot(long day, Channel channel) {}

    private static final Comparator<Contact> FIRST_COUNTS =
            Comparator.comparingDouble(Contact::at).thenComparing(Contact::weight, Comparator.reverseOrder());

    private final TieParameters parameters;
    private final Map<Slot, List<Contact>> open = new HashMap<>();
    private long firstOpenDay = Long.MIN_VALUE;

    /** No messages yet; the caps are those of the parameters. */
    public DayCaps(TieParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Adds a contact, early or late.
     *
     * @return what it changes: nothing, one addition, or an addition for a retraction
     * @throws IllegalArgumentException if its day is closed
     */
    public List<Change> add(Contact contact) {
        checkOpen(contact);
        if (!isCapped(contact)) {
            return List.of(in(contact));
        }
        List<Contact> messages = open.computeIfAbsent(slot(contact), slot -> new ArrayList<>());
        int place = place(messages, contact);
        messages.add(place, contact);
        int cap = cap(contact.channel());
        if (place >= cap) {
            return List.of();
        }
        return messages.size() <= cap ? List.of(in(contact)) : List.of(out(messages.get(cap)), in(contact));
    }

    /**
     * Withdraws a contact that was added.
     *
     * @return what it changes: nothing, one retraction, or a retraction for an addition
     * @throws IllegalArgumentException if its day is closed, or it is a message that was never added
     */
    public List<Change> remove(Contact contact) {
        checkOpen(contact);
        if (!isCapped(contact)) {
            return List.of(out(contact));
        }
        List<Contact> messages = open.getOrDefault(slot(contact), List.of());
        int place = place(messages, contact) - 1;
        if (place < 0 || FIRST_COUNTS.compare(messages.get(place), contact) != 0) {
            throw new IllegalArgumentException(contact + " was never added; withdraw what was added, unchanged");
        }
        messages.remove(place);
        int cap = cap(contact.channel());
        if (place >= cap) {
            return List.of();
        }
        return messages.size() < cap ? List.of(out(contact)) : List.of(out(contact), in(messages.get(cap - 1)));
    }

    /** Closes all days before a day: they can't change any more, and take no memory. */
    public void closeBefore(long day) {
        firstOpenDay = Math.max(firstOpenDay, day);
        open.keySet().removeIf(slot -> slot.day() < firstOpenDay);
    }

    private void checkOpen(Contact contact) {
        if (contact.day() < firstOpenDay) {
            throw new IllegalArgumentException("day is " + contact.day() + ", before the first open day, "
                    + firstOpenDay + "; widen the lateness window or read the whole history again");
        }
    }

    private int cap(Channel channel) {
        return channel == Channel.CHAT
                ? parameters.channels().chatsPerDay()
                : parameters.channels().mailsPerDay();
    }

    private static boolean isCapped(Contact contact) {
        return contact.weight() > 0 && (contact.channel() == Channel.CHAT || contact.channel() == Channel.MAIL);
    }

    /** The place after all messages that count before or like this one. */
    private static int place(List<Contact> messages, Contact contact) {
        int place = Collections.binarySearch(messages, contact, FIRST_COUNTS);
        if (place < 0) {
            return -place - 1;
        }
        while (place < messages.size() && FIRST_COUNTS.compare(messages.get(place), contact) == 0) {
            place++;
        }
        return place;
    }

    private static Slot slot(Contact contact) {
        return new Slot(contact.day(), contact.channel());
    }

    private static Change in(Contact contact) {
        return new Change(contact.at(), contact.weight());
    }

    private static Change out(Contact contact) {
        return new Change(contact.at(), -contact.weight());
    }
}
