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

/** Reads all tables of results in a folder together, so that what one of them names is known to the others. */
public final class ResultsReader {

    private final Map<TableFile<?>, Contents<?>> contents = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private Results results = Results.NONE;

    private ResultsReader() {}

    /**
     * Reads those of the tables that are in the folder. Customers and opportunities that a table names must stand in
     * theirs where the folder has it; persons must be in {@code people} unless that is null.
     *
     * @throws Refused with all that is wrong in any of them
     */
    public static Results read(Path folder, @Nullable People people) throws Refused {
        ResultsReader reader = new ResultsReader();
        Results.FILES.forEach(file -> reader.take(file, folder.resolve(file.name())));
        Mentions.ALL.forEach(mention -> reader.refusals.addAll(mention.unknown(reader, people)));
        if (!reader.refusals.isEmpty()) {
            throw new Refused(reader.refusals);
        }
        return reader.results;
    }

    private <T> void take(TableFile<T> file, Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try {
            Contents<T> read = file.contents(path);
            contents.put(file, read);
            results = results.with(file, read.values());
        } catch (Refused e) {
            refusals.addAll(e.refusals());
        }
    }

    /** The rows of one kind with their places; null where the folder lacks the table or it is refused. */
    @Nullable
    @SuppressWarnings("unchecked") // only take() puts contents in, under the table that read them
    <T> Contents<T> contents(TableFile<T> file) {
        return (Contents<T>) contents.get(file);
    }
}
