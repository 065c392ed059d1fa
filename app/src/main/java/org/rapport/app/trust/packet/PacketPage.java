package org.rapport.app.trust.packet;

import java.util.List;

/**
 * A document of the packet, or all of them.
 *
 * @param title of the document
 * @param language in which it is written, de or en
 * @param documents what there is beside it
 * @param blocks its parts; the first is its heading
 * @param made the day on which it was made
 */
public record PacketPage(String title, String language, List<Link> documents, List<List<Block>> blocks, String made) {

    /** Another document, and whether it is this one. */
    public record Link(String key, boolean isHere) {}
}
