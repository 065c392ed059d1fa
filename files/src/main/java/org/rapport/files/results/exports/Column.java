package org.rapport.files.results.exports;

import java.util.List;
import java.util.Optional;

/**
 * A column that Rapport reads of an export, and by which headers sales systems and spreadsheets name it.
 *
 * @param title its name in tables
 * @param isRequired whether a file without it can't be read
 * @param holds what stands in it
 * @param headers those that are known, more exact ones first
 */
public record Column(String title, boolean isRequired, Holds holds, List<String> headers) {

    /** What values are, as far as systems write them in styles of their own. */
    public enum Holds {
        TEXT,
        DATE,
        AMOUNT,
    }

    public Column {
        headers = List.copyOf(headers);
    }

    /** The header of a file that most likely is this column. */
    Optional<String> among(List<String> titles) {
        return headers.stream()
                .flatMap(known -> titles.stream().filter(known::equalsIgnoreCase))
                .findFirst();
    }
}
