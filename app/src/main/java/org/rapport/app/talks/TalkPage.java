package org.rapport.app.talks;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.app.web.Days;
import org.rapport.files.Words;

/**
 * What stands between two for their next talk: agenda, own preparation, promises.
 *
 * @param person the other of the two, called {@code name}
 * @param isLeader whether the reader leads
 * @param leaderPrepares whether the reader's leader prepared something alone
 * @param past what was talked about and which promises were kept, the latest first
 * @param from the page it stands on, to which every act comes back: {@code person} or {@code preparation}
 * @param typed what was typed and couldn't be kept; null = nothing
 */
public record TalkPage(
        int person,
        String name,
        boolean isLeader,
        boolean leaderPrepares,
        List<Row> points,
        List<Row> notes,
        List<PromiseRow> promises,
        List<Past> past,
        String from,
        LocalDate today,
        @Nullable Typed typed) {

    /**
     * Something to talk about, or to prepare.
     *
     * @param isOwn whether the reader wrote it
     */
    public record Row(String id, String words, boolean isOwn) {}

    /** Something that is past, and when it was. */
    public record Past(String words, String fact) {}

    /**
     * A promise, in words.
     *
     * @param person with whom, called {@code name}; without a name for who led until lately
     * @param fact whose it is, until when, for when it was due before, and how it stands
     * @param due the day, where whose it is may still move it; else empty
     */
    public record PromiseRow(
            String id,
            int person,
            String name,
            String words,
            String fact,
            boolean isLate,
            boolean canBeDone,
            boolean canBeKept,
            boolean canBeRemoved,
            String due) {

        static PromiseRow of(Promises.Promise promise, LocalDate today, Words words) {
            Locale language = words.language();
            String state = promise.done() != null
                    ? words.say("promise.done.on", Days.say(promise.done(), today, language))
                    : words.say(
                            promise.isLate(today) ? "promise.late" : "promise.until",
                            Days.say(promise.due(), today, language));
            String moved = promise.days().isEmpty()
                    ? ""
                    : words.say(
                            "promise.moved",
                            promise.days().stream()
                                    .map(day -> Days.say(day, today, language))
                                    .collect(Collectors.joining("; ")));
            return new PromiseRow(
                    promise.id(),
                    promise.other(),
                    promise.name(),
                    promise.words(),
                    words.say(
                                    (promise.isMine() ? "promise.mine" : "promise.theirs")
                                            + (promise.name().isEmpty() ? ".former" : ""),
                                    promise.name(),
                                    state)
                            + moved,
                    promise.isLate(today),
                    promise.isMine() && promise.done() == null,
                    !promise.isMine() && promise.done() != null,
                    promise.isOwn() && promise.done() == null,
                    promise.isMine() && promise.done() == null ? promise.due().toString() : "");
        }
    }

    /**
     * What was typed and couldn't be kept.
     *
     * @param form which form: {@code points}, {@code notes} or {@code promises}
     * @param wrong key of what is wrong with it
     */
    public record Typed(String form, String words, String due, String owner, String wrong) {}

    /** What was typed into that form; empty where nothing was. */
    public String typed(String form) {
        return typed != null && typed.form.equals(form) ? typed.words : "";
    }

    /** What is wrong with what was typed into that form. */
    public @Nullable String wrong(String form) {
        return typed != null && typed.form.equals(form) ? typed.wrong : null;
    }

    /** The day a promise is due that nobody chose: in two weeks. */
    public String due() {
        return typed != null && !typed.due.isEmpty()
                ? typed.due
                : today.plusDays(14).toString();
    }

    /** Whether what was typed is the other's promise. */
    public boolean isTheirs() {
        return typed != null && typed.owner.equals("other");
    }

    /** How long a point and a promise may be, in characters. */
    public int longest() {
        return Promises.LONGEST;
    }

    /** How long a point of one's own may be, in characters. */
    public int longestNote() {
        return Agenda.LONGEST_NOTE;
    }
}
