package org.rapport.files.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapport.files.table.TableFile;

/** Results of all kinds, of a company or a part of it. Immutable. */
public final class Results {

    /** The kinds of tables, in the order in which they are read and written. */
    public static final List<TableFile<?>> FILES = List.of(
            Customer.FILE,
            Opportunity.FILE,
            Ownership.FILE,
            Quota.FILE,
            Renewal.FILE,
            Satisfaction.FILE,
            Help.FILE,
            Exit.FILE);

    /** No results at all. */
    public static final Results NONE = new Results(Map.of());

    private final Map<TableFile<?>, List<?>> rows;

    private Results(Map<TableFile<?>, List<?>> rows) {
        this.rows = rows;
    }

    /** These results with those rows as all of their kind. */
    public <T> Results with(TableFile<T> file, List<T> all) {
        Map<TableFile<?>, List<?>> more = new LinkedHashMap<>(rows);
        more.put(file, List.copyOf(all));
        return new Results(more);
    }

    /** All rows of one kind; empty where there are none. */
    @SuppressWarnings("unchecked") // only with() puts rows in, under the table of their own kind
    public <T> List<T> list(TableFile<T> file) {
        return (List<T>) rows.getOrDefault(file, List.of());
    }
}
