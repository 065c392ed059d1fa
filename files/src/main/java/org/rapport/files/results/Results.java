package org.rapport.files.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.files.people.People;
import org.rapport.files.table.Contents;
import org.rapport.files.table.Refusal;
import org.rapport.files.table.Refused;
import org.rapport.files.table.TableFile;

/** All results of a folder, read together, so that what one file names is known to the others. */
public final class Results {

    /** The kinds of tables, in the order in which they are read. */
    public static final List<TableFile<?>> FILES = List.of(
            Customer.FILE,
            Opportunity.FILE,
            Ownership.FILE,
            Quota.FILE,
            Renewal.FILE,
            Satisfaction.FILE,
            Help.FILE,
            Exit.FILE);

    private final Map<TableFile<?>, Contents<?>> contents = new LinkedHashMap<>();

    private Results() {}

    /**
     * Reads those of the tables that are in the folder. Customers and opportunities that a table names must stand in
     * theirs where the folder has it; persons must be in {@code people} unless that is null.
     *
     * @throws Refused with all that is wrong in any of them
     */
    public static Results read(Path folder, @Nullable People people) throws Refused {
        Results results = new Results();
        List<Refusal> refusals = new ArrayList<>();
        for (TableFile<?> file : FILES) {
            Path path = folder.resolve(file.name());
            if (Files.exists(path)) {
                try {
                    results.contents.put(file, file.contents(path));
                } catch (Refused e) {
                    refusals.addAll(e.refusals());
                }
            }
        }
        Mentions.ALL.forEach(mention -> refusals.addAll(mention.unknown(results, people)));
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        return results;
    }

    /** All rows of one kind; empty where the folder lacks the file. */
    public <T> List<T> list(TableFile<T> file) {
        Contents<T> found = contents(file);
        return found == null ? List.of() : found.values();
    }

    /** The rows of one kind with their places; null where the folder lacks the file. */
    @Nullable
    @SuppressWarnings("unchecked") // a table's contents are kept by the table that read them
    <T> Contents<T> contents(TableFile<T> file) {
        return (Contents<T>) contents.get(file);
    }
}
