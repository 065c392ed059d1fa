package org.rapport.app.post;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a mail says, once for its HTML and its text.
 *
 * @param subject a fixed text: nothing that anybody typed, and nobody's name
 */
public record Mail(String subject, List<Block> blocks) {

    public Mail {
        blocks = List.copyOf(blocks);
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
