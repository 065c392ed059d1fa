package org.rapport.files.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapport.files.table.Table;

/** A person while their rows are read. */
final class Draft {

    final String role;
    final List<PersonRow> rows = new ArrayList<>();
    final Map<String, Table.Row> aliases = new LinkedHashMap<>();
    String number = "";

    Draft(String role) {
        this.role = role;
    }

    /** The address of the row that begins last; of equals, of the first. */
    private String email() {
        return rows.stream()
                .min(Comparator.comparing((PersonRow row) -> row.valid().from()).reversed())
                .orElseThrow()
                .email();
    }

    Person person(int id) {
        return new Person(id, number, email(), role, rows);
    }
}
