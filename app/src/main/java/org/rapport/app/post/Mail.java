package org.rapport.app.post;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, once for its HTML and its text.
 *
 * @param subject a fixed text: nothing that anybody typed, and nobody's name
 * @param enclosed what it carries beside; null = nothing
 * @param why why its reader gets it
 */
public record Mail(
        String subject, List<Block> blocks, @Nullable Enclosed enclosed, Why why) {

    /** Why somebody gets a mail, which they read below it. */
    public enum Why {
        /** They want it, and may stop it. */
        CHOICE("mail.why"),
        /** Somebody asks them by it. */
        INVITED("mail.invited"),
        /** Their role is told. */
        OFFICE("mail.office");

        private final String key;

        Why(String key) {
            this.key = key;
        }

        /** The key of the sentence. */
        String key() {
            return key;
        }
    }

    /** With nothing beside it. */
    public Mail(String subject, List<Block> blocks) {
        this(subject, blocks, null);
    }

    /** With something beside it; an invitation isn't one of those that are stopped by choice. */
    public Mail(String subject, List<Block> blocks, @Nullable Enclosed enclosed) {
        this(subject, blocks, enclosed, enclosed instanceof Invitation ? Why.INVITED : Why.CHOICE);
    }

    /** To whoever is told by their role, whatever they chose. */
    public static Mail toOffice(String subject, List<Block> blocks) {
        return new Mail(subject, blocks, null, Why.OFFICE);
    }

    public Mail {
        blocks = List.copyOf(blocks);
    }

    /** What a mail carries beside what it says. */
    public sealed interface Enclosed {}

    /** An event for the reader's calendar, which answers it by mail (RFC 6047). */
    public record Invitation(String method, String calendar) implements Enclosed {}

    /** A document. */
    public record Document(String name, byte[] pdf) implements Enclosed {}

    /** A piece of a mail, below the one before. */
    public sealed interface Block {}

    /** What the mail says first. */
    public record Opening(String text) implements Block {}

    /** What the next pieces are about. */
    public record Heading(String text) implements Block {}

    /** A paragraph. */
    public record Text(String text) implements Block {}

    /** A list. */
    public record Items(List<String> items) implements Block {

        public Items {
            items = List.copyOf(items);
        }
    }

    /** A way to a page; opening it does nothing but show the page. */
    public record Link(String text, String address) implements Block {}

    /** All of it as plain text. */
    String text() {
        return blocks.stream().map(Mail::text).collect(Collectors.joining("\n\n"));
    }

    private static String text(Block block) {
        return switch (block) {
            case Opening(String text) -> text;
            case Heading(String text) -> text.toUpperCase(java.util.Locale.ROOT);
            case Text(String text) -> text;
            case Items(List<String> items) ->
                items.stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
            case Link(String text, String address) -> text + ":\n" + address;
        };
    }
}
