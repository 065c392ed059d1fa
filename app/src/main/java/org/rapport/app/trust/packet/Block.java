package org.rapport.app.trust.packet;

import java.util.List;

/** A part of a document. */
public sealed interface Block {

    /** A heading; level 1 is the document's own. */
    record Heading(int level, String text) implements Block {}

    /** A paragraph. */
    record Text(String text) implements Block {}

    /** A list. */
    record Items(List<String> items) implements Block {}

    /** A table, with a line above it that may be empty. */
    record Table(String caption, List<String> head, List<List<String>> rows) implements Block {}
}
