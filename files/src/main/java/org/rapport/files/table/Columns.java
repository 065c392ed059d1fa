package org.rapport.files.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of one kind of table, in the order in which they are written.
 *
 * @param names all of them
 * @param required those that must be in the header
 * @param vocabulary other words for them and for their values
 */
public record Columns(List<String> names, Set<String> required, Vocabulary vocabulary) {

    public Columns {
        names = List.copyOf(names);
        required = Set.copyOf(required);
    }

    /** From {@code "customer, name?, segment?"}: a question mark stands behind each that may be missing. */
    public static Columns of(String drawn, Vocabulary vocabulary) {
        List<String> marked = List.of(drawn.split(", "));
        return new Columns(
                marked.stream().map(name -> name.replace("?", "")).toList(),
                marked.stream().filter(name -> !name.endsWith("?")).collect(Collectors.toSet()),
                vocabulary);
    }

    Stream<String> missingIn(Table table) {
        return names.stream().filter(required::contains).filter(name -> !table.has(name));
    }
}
