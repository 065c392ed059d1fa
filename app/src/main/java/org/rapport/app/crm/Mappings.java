package org.rapport.app.crm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.files.results.exports.AmountStyle;
import org.rapport.files.results.exports.Column;
import org.rapport.files.results.exports.DateStyle;
import org.rapport.files.results.exports.Mapping;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How files with the same headers were read last: a source that exports again is read as before. */
final class Mappings {

    private Mappings() {}

    /** What a file holds, and by which columns it is read. */
    record Chosen(Kind kind, Mapping mapping) {}

    static Optional<Chosen> find(JdbcClient client, List<String> titles) {
        return client.sql("select kind, chosen, dates, amounts, currency from crm.mapping where headers = ?")
                .param(print(titles))
                .query((row, number) -> {
                    Kind kind = Kind.find(row.getString("kind")).orElseThrow();
                    return new Chosen(
                            kind,
                            of(
                                    kind,
                                    List.of((String[]) row.getArray("chosen").getArray()),
                                    row.getString("dates"),
                                    row.getString("amounts"),
                                    row.getString("currency")));
                })
                .optional();
    }

    static void keep(JdbcClient client, List<String> titles, Kind kind, Mapping mapping) {
        client.sql("""
                        insert into crm.mapping (headers, kind, chosen, dates, amounts, currency) values (?, ?, ?::text[], ?, ?, ?)
                        on conflict (headers) do update set kind = excluded.kind, chosen = excluded.chosen, dates = excluded.dates,
                            amounts = excluded.amounts, currency = excluded.currency
                        """)
                .param(print(titles))
                .param(kind.sqlName())
                .param(kind.export().columns().stream()
                        .map(column -> mapping.headers().getOrDefault(column.title(), ""))
                        .toArray(String[]::new))
                .param(name(mapping.dates()))
                .param(name(mapping.amounts()))
                .param(mapping.currency())
                .update();
    }

    /** As somebody chose: a header for each column in order, empty for none; styles by name, empty to find them out. */
    static Mapping of(
            Kind kind, List<String> chosen, @Nullable String dates, @Nullable String amounts, String currency) {
        Map<String, String> headers = new HashMap<>();
        Iterator<String> next = chosen.iterator();
        for (Column column : kind.export().columns()) {
            String header = next.hasNext() ? next.next() : "";
            if (!header.isEmpty() && !headers.containsValue(header)) {
                headers.put(column.title(), header);
            }
        }
        return new Mapping(
                headers,
                Stream.of(DateStyle.values())
                        .filter(style -> style.name().equals(dates))
                        .findFirst()
                        .orElse(null),
                Stream.of(AmountStyle.values())
                        .filter(style -> style.name().equals(amounts))
                        .findFirst()
                        .orElse(null),
                currency);
    }

    /** A print of the headers, however many they are. */
    private static String print(List<String> titles) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", titles).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable String name(@Nullable Enum<?> style) {
        return style == null ? null : style.name();
    }
}
