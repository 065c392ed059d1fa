package org.rapport.core.attention;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapport.core.AttentionParameters;
import org.rapport.core.AttentionParameters.Presence;
import org.rapport.core.attention.Event.ShowAs;
import org.rapport.core.attention.Event.Tag;
import org.rapport.core.attention.Meeting.Category;
import org.rapport.core.attention.Participant.Response;
import org.rapport.core.attention.Participant.Role;

/**
 * Which events count, and as what: two lists of rules in the order of METHODS §1.4, each tried until one hits.
 * The rules look at the planned length; a logged attendance replaces the interval that is credited.
 * Cost: linear in the participants.
 */
public final class Eligibility {

    /** What becomes of an event. */
    public sealed interface Decision {}

    /**
     * It counts.
     *
     * @param meeting as what
     */
    public record Counted(Meeting meeting) implements Decision {}

    /**
     * It doesn't count, not even in overlaps.
     *
     * @param reason the first rule that hit
     */
    public record Dropped(Reason reason) implements Decision {}

    /** Why an event doesn't count, in the order of the rules. */
    public enum Reason {
        /** Cancelled. */
        CANCELLED,
        /** The leader declined. */
        DECLINED,
        /** Private, personal or confidential. */
        PRIVATE,
        /** Covers whole days. */
        ALL_DAY,
        /** Longer than a talk. */
        TOO_LONG,
        /** Shown as free, out of office or elsewhere. */
        NOT_BUSY,
        /** Shorter than a talk. */
        TOO_SHORT,
        /** Fewer than two humans take part. */
        ALONE,
        /** Focus, travel, lunch, personal. */
        NO_TALK
    }

    /** How it is read where nobody knows whether the leader was there (METHODS §1.4, bounds). */
    public enum Reading {
        /** π: the most likely. */
        EXPECTED,
        /** π_lo: only where accepted. */
        LOW,
        /** π_hi: everywhere unless declined. */
        HIGH
    }

    private static final Set<ShowAs> NOT_BUSY = EnumSet.of(ShowAs.FREE, ShowAs.OOF, ShowAs.ELSEWHERE);

    private record Drop(Reason reason, Predicate<Event> hits) {}

    private record Facts(Event event, int humans, int reports, boolean external) {}

    private record Kind(Category category, Predicate<Facts> hits) {}

    private final AttentionParameters parameters;
    private final List<Drop> drops;
    private final List<Kind> kinds;

    /** The rules with the given thresholds and likelihoods. */
    public Eligibility(AttentionParameters parameters) {
        this.parameters = parameters;
        this.drops = List.of(
                new Drop(Reason.CANCELLED, event -> event.status() == Event.Status.CANCELLED),
                new Drop(Reason.DECLINED, event -> event.leader().response() == Response.DECLINED),
                new Drop(Reason.PRIVATE, event -> event.sensitivity() != Event.Sensitivity.NORMAL),
                new Drop(Reason.ALL_DAY, Event::allDay),
                new Drop(Reason.TOO_LONG, event -> event.plannedMillis() > parameters.longestMillis()),
                new Drop(Reason.NOT_BUSY, event -> NOT_BUSY.contains(event.showAs())),
                new Drop(Reason.TOO_SHORT, event -> event.plannedMillis() < parameters.shortestMillis()),
                new Drop(Reason.ALONE, event -> event.humans() < 2),
                new Drop(Reason.NO_TALK, event -> event.tag() == Tag.DROPPED));
        this.kinds = List.of(
                new Kind(Category.OTHER, facts -> facts.reports() == 0),
                new Kind(Category.ONE, facts -> facts.humans() == 2),
                new Kind(Category.REL, facts -> facts.event().tag() == Tag.REL),
                new Kind(Category.OPER, facts -> facts.event().tag() == Tag.OPER),
                new Kind(Category.FIELD, Facts::external),
                new Kind(Category.BCAST, facts -> facts.humans() > parameters.largestGroup()),
                new Kind(Category.UNCL, facts -> true));
    }

    /**
     * What becomes of an event, by the most likely reading of the leader's attendance.
     *
     * @param isReport whether the person of that number is a direct report of the leader on that date
     */
    public Decision decide(Event event, IntPredicate isReport) {
        return decide(event, isReport, Reading.EXPECTED);
    }

    /**
     * What becomes of an event.
     *
     * @param isReport whether the person of that number is a direct report of the leader on that date
     * @param reading how the leader's attendance is read
     */
    public Decision decide(Event event, IntPredicate isReport, Reading reading) {
        Optional<Reason> reason = findReason(event);
        return reason.isPresent() ? new Dropped(reason.get()) : new Counted(meeting(event, isReport, reading));
    }

    /** Why an event doesn't count, whoever the reports are; empty if it does (rules 1 to 5). */
    public Optional<Reason> findReason(Event event) {
        return drops.stream()
                .filter(drop -> drop.hits().test(event))
                .findFirst()
                .map(Drop::reason);
    }

    private Meeting meeting(Event event, IntPredicate isReport, Reading reading) {
        int[] reports = event.othersTakingPart()
                .mapToInt(Participant::person)
                .filter(isReport)
                .toArray();
        boolean external = event.othersTakingPart().anyMatch(Participant::external);
        int humans = event.humans();
        Category category = category(new Facts(event, humans, reports.length, external));
        Event.@Nullable Attendance log = event.attendance();
        double weight = log == null ? weight(event.leader(), reading) : log.attended() ? 1 : 0;
        long start = log == null ? event.startMillis() : log.startMillis();
        long end = log == null ? event.endMillis() : log.endMillis();
        return new Meeting(start, end, weight, log != null, humans, category, reports);
    }

    private Category category(Facts facts) {
        return kinds.stream()
                .filter(kind -> kind.hits().test(facts))
                .findFirst()
                .orElseThrow()
                .category();
    }

    private double weight(Participant leader, Reading reading) {
        Presence presence = parameters.presence();
        boolean accepted = leader.response() == Response.ORGANIZER || leader.response() == Response.ACCEPTED;
        return switch (reading) {
            case LOW -> accepted ? 1 : 0;
            case HIGH -> 1;
            case EXPECTED ->
                switch (leader.response()) {
                    case ORGANIZER, ACCEPTED -> presence.accepted();
                    case TENTATIVE -> presence.tentative();
                    case NONE -> leader.role() == Role.REQUIRED ? presence.silentRequired() : presence.silentOptional();
                    case DECLINED -> 0;
                };
        };
    }
}
