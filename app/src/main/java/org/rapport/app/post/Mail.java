package org.rapport.app.post;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, once for its HTML and its text.
 *
 * @param subject a fixed text: nothing that anybody typed, and nobody's name
 * @param enclosed what it carries beside; null = nothing
 */
public record Mail(
        String subject, List<Block> blocks, @Nullable Enclosed enclosed) {

    /** With nothing beside it. */
    public Mail(String subject, List<Block> blocks) {
        this(subject, blocks, null);
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

    /** Whether somebody else asks the reader by it: then it isn't one of those that are stopped by choice. */
    boolean isInvitation() {
        return enclosed instanceof Invitation;
    }

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
