package org.rapport.files.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rapport.files.table.Refusal.Reason;

/**
 * The rows of one table as values, each with its place in the file, so that whoever checks them against each other or
 * against another table can say which line is wrong.
 */
public final class Contents<T> {

    private final Table table;
    private final List<T> values = new ArrayList<>();
    private final List<Table.Row> places = new ArrayList<>();

    Contents(Table table) {
        this.table = table;
    }

    void add(T value, Table.Row place) {
        values.add(value);
        places.add(place);
    }

    /** All values, in the order of the file. */
    public List<T> values() {
        return Collections.unmodifiableList(values);
    }

    /** Last part of the file's path. */
    public String file() {
        return table.file();
    }

    /** What is wrong in that column of a value's row. */
    public Refusal refusal(int index, Reason reason, String column, String... details) {
        return places.get(index).refusal(reason, column, details);
    }

    /** Each row whose key stands in an earlier row too, where each may stand once only. */
    public List<Refusal> twice(Function<T, Object> key, String column) {
        Map<Object, Integer> first = new HashMap<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Integer earlier = first.putIfAbsent(key.apply(values.get(i)), i);
            if (earlier != null) {
                refusals.add(refusal(
                        i,
                        Reason.TWICE,
                        column,
                        String.valueOf(places.get(earlier).line())));
            }
        }
        return refusals;
    }
}
