package org.rapport.app.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapport.app.crm.Mappings.Chosen;
import org.rapport.files.results.Customer;
import org.rapport.files.results.Opportunity.Stage;
import org.rapport.files.results.Ownership;
import org.rapport.files.results.Quota;
import org.rapport.files.results.exports.Deal;
import org.rapport.files.results.exports.Mapping;
import org.rapport.files.table.Refused;

/**
 * A file that waits, as it would be read.
 *
 * @param titles its headers
 * @param mapping by which they are read
 * @param rows what was read; empty where it was refused
 * @param refused why it can't be read so, one a line; null = it can
 */
record Preview(
        Kind kind,
        List<String> titles,
        Mapping mapping,
        List<?> rows,
        @Nullable String refused) {

    private static final int SHOWN = 3;

    static Preview of(StagedFiles.Staged staged, Chosen chosen, List<String> titles, Locale language) {
        try {
            List<?> rows = chosen.kind().export().read(staged.path(), chosen.mapping());
            return new Preview(chosen.kind(), titles, chosen.mapping(), rows, null);
        } catch (Refused e) {
            return new Preview(chosen.kind(), titles, chosen.mapping(), List.of(), e.sentence(language));
        }
    }

    /** How many deals are won, lost and open. */
    List<String> counts() {
        List<String> counts = new ArrayList<>(List.of(String.valueOf(rows.size())));
        for (Stage stage : List.of(Stage.WON, Stage.LOST, Stage.OPEN)) {
            counts.add(String.valueOf(deals().stream()
                    .filter(deal -> deal.course().stage() == stage)
                    .count()));
        }
        return counts;
    }

    /** Currencies in which deals stand. */
    Set<String> currencies() {
        Set<String> currencies = new TreeSet<>();
        deals().forEach(deal -> {
            if (deal.money() != null) {
                currencies.add(deal.money().currency());
            }
        });
        return currencies;
    }

    /** Whose these are, as the file writes them. */
    Set<String> owners() {
        Set<String> owners = new TreeSet<>();
        rows.forEach(row -> owners.add(
                switch (row) {
                    case Deal deal -> deal.owner();
                    case Customer customer -> customer.owner();
                    case Ownership share -> share.email();
                    case Quota quota -> quota.email();
                    default -> "";
                }));
        return owners;
    }

    /** The first rows as they would be read. */
    List<?> first() {
        return rows.subList(0, Math.min(SHOWN, rows.size()));
    }

    private List<Deal> deals() {
        return kind == Kind.DEALS ? rows.stream().map(Deal.class::cast).toList() : List.of();
    }
}
