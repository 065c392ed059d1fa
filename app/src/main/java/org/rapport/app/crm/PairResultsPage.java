package org.rapport.app.crm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results of the seller of a pair, as both see them.
 *
 * @param name how the seller is called
 * @param isLeader whether the reader leads
 * @param deals closed since the last talk, a sentence each
 * @param label the facts behind the label, a sentence each; null = the seller doesn't carry it
 */
public record PairResultsPage(
        String name,
        boolean isLeader,
        List<String> deals,
        @Nullable List<String> label) {}
