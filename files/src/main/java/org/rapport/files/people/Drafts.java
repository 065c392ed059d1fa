package org.rapport.files.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapport.files.table.Refusal.Reason;
import org.rapport.files.table.Refused;
import org.rapport.files.table.Table;

/** Which rows are one person: those with the same number, whatever their addresses, and those with the same address. */
final class Drafts {

    private final Map<String, Draft> byNumber = new HashMap<>();
    private final Map<String, Draft> byEmail = new LinkedHashMap<>();

    /** The person of a row, which now has this row's number and address. */
    Draft of(Table.Row row, String email) throws Refused {
        String number = row.get("person_number");
        Draft numbered = number.isEmpty() ? null : byNumber.get(number);
        Draft known = byEmail.get(email);
        if (known != null && !number.isEmpty() && !known.number.isEmpty() && !known.number.equals(number)) {
            throw row.refused(
                    Reason.NUMBER_OF_ANOTHER,
                    "person_number",
                    String.valueOf(known.rows.getFirst().line()));
        }
        Draft draft = known != null ? known : numbered != null ? numbered : new Draft(row.get("role"));
        if (numbered != null && numbered != draft) {
            draft = joined(numbered, draft);
        }
        byEmail.put(email, draft);
        if (!number.isEmpty()) {
            draft.number = number;
            byNumber.put(number, draft);
        }
        return draft;
    }

    /** The older draft with the rows of both, where a number shows that two addresses are one person's. */
    private Draft joined(Draft one, Draft other) {
        boolean oneIsOlder = one.rows.getFirst().line() < other.rows.getFirst().line();
        Draft older = oneIsOlder ? one : other;
        Draft newer = oneIsOlder ? other : one;
        older.rows.addAll(newer.rows);
        older.rows.sort((a, b) -> Integer.compare(a.line(), b.line()));
        newer.aliases.forEach(older.aliases::putIfAbsent);
        byEmail.replaceAll((email, draft) -> draft == newer ? older : draft);
        return older;
    }

    static void addAliases(Draft draft, Table.Row row) {
        Arrays.stream(row.get("aliases").split(";"))
                .map(alias -> alias.strip().toLowerCase(Locale.ROOT))
                .filter(alias -> !alias.isEmpty())
                .forEach(alias -> draft.aliases.putIfAbsent(alias, row));
    }

    /** Everybody, found by all their addresses. */
    People people() throws Refused {
        List<Draft> drafts = List.copyOf(new LinkedHashSet<>(byEmail.values()));
        Map<Draft, Integer> ids = new HashMap<>();
        drafts.forEach(draft -> ids.put(draft, ids.size()));
        Map<String, Integer> addresses = new LinkedHashMap<>();
        byEmail.forEach((email, draft) -> addresses.put(email, ids.getOrDefault(draft, -1)));
        addAliases(drafts, addresses);
        return new People(
                drafts.stream()
                        .map(draft -> draft.person(ids.getOrDefault(draft, -1)))
                        .toList(),
                addresses);
    }

    private static void addAliases(Collection<Draft> drafts, Map<String, Integer> addresses) throws Refused {
        List<Draft> owners = List.copyOf(drafts);
        Set<String> emails = Set.copyOf(addresses.keySet());
        for (int id = 0; id < owners.size(); id++) {
            for (Map.Entry<String, Table.Row> alias : owners.get(id).aliases.entrySet()) {
                // an address that is somebody's own stays theirs
                Integer owner = emails.contains(alias.getKey()) ? null : addresses.putIfAbsent(alias.getKey(), id);
                if (owner != null && owner != id) {
                    throw alias.getValue()
                            .refused(Reason.ALIAS_TAKEN, "aliases", line(owners.get(owner), alias.getKey()));
                }
            }
        }
    }

    private static String line(Draft owner, String alias) {
        Table.Row row = owner.aliases.get(alias);
        return row == null ? "?" : String.valueOf(row.line());
    }
}
