package org.rapport.app.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapport.files.results.Opportunity.Stage;
import org.rapport.files.results.deals.Deal;
import org.rapport.files.results.deals.DealReader;
import org.rapport.files.results.deals.Mapping;
import org.rapport.files.table.Refused;
import org.rapport.files.table.TableFile;

/**
 * A file that waits, as it would be read.
 *
 * @param titles its headers
 * @param mapping by which deals are read
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

    static Preview of(StagedFiles.Staged staged, Kind kind, List<String> titles, Mapping mapping, Locale language) {
        try {
            return new Preview(kind, titles, mapping, read(staged, kind, mapping), null);
        } catch (Refused e) {
            return new Preview(kind, titles, mapping, List.of(), e.sentence(language));
        }
    }

    private static List<?> read(StagedFiles.Staged staged, Kind kind, Mapping mapping) throws Refused {
        TableFile<?> file = kind.file();
        return file == null ? DealReader.read(staged.path(), mapping) : file.read(staged.path());
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

    /** Whose deals these are, as the file writes them. */
    Set<String> owners() {
        Set<String> owners = new TreeSet<>();
        deals().forEach(deal -> owners.add(deal.owner()));
        return owners;
    }

    /** The first deals as they would be read. */
    List<Deal> first() {
        return deals().stream().limit(SHOWN).toList();
    }

    private List<Deal> deals() {
        return kind == Kind.DEALS ? rows.stream().map(Deal.class::cast).toList() : List.of();
    }
}
