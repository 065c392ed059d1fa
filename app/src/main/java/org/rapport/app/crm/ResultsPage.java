package org.rapport.app.crm;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.app.web.Days;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The files of results.
 *
 * @param closed key of why nothing is taken; null = it is
 * @param files newest first
 * @param rates what other currencies are worth in the company's
 * @param currencies in which amounts stand
 * @param own the company's currency
 * @param taken what a file just brought; null = none
 * @param refused why something was refused; null = it wasn't
 */
public record ResultsPage(
        @Nullable String closed,
        List<Row> files,
        List<Rate> rates,
        List<String> currencies,
        String own,
        ResultsImport.@Nullable Result taken,
        @Nullable String refused) {

    /** A file that was taken; {@code kind} in lower case, the rest as it is told. */
    public record Row(int id, String kind, String at, String rows, String taken, String leftOut, boolean isNewest) {

        static List<Row> list(JdbcClient client, Clock clock, Locale language) {
            LocalDate today = LocalDate.now(clock);
            return client.sql(
                            "select id, kind, at, rows, taken, left_out, id = max(id) over () as newest from crm.import order by id desc limit 50")
                    .query((row, number) -> new Row(
                            row.getInt("id"),
                            row.getString("kind"),
                            Days.say(
                                    row.getObject("at", OffsetDateTime.class).toInstant(),
                                    clock.getZone(),
                                    today,
                                    language),
                            row.getString("rows"),
                            row.getString("taken"),
                            row.getString("left_out"),
                            row.getBoolean("newest")))
                    .list();
        }
    }

    /** What one of a currency is worth. */
    public record Rate(String currency, String rate) {}

    static List<Rate> rates(JdbcClient client) {
        return client.sql("select currency, trim_scale(rate)::text as rate from crm.rate order by currency")
                .query((row, number) -> new Rate(row.getString("currency"), row.getString("rate")))
                .list();
    }

    /** In which currencies amounts stand that count. */
    static List<String> currencies(JdbcClient client) {
        return client.sql("""
                        select distinct c from (
                            select currency as c from crm.deal where counts union select currency from crm.quota where counts) n
                        where c is not null order by c
                        """).query((row, number) -> row.getString("c")).list();
    }

    /** The company's currency; EUR where none was said yet. */
    static String currency(JdbcClient client) {
        return client.sql("select currency from people.company")
                .query((row, number) -> row.getString("currency"))
                .optional()
                .orElse("EUR");
    }

    /** Counts of what a file just brought. */
    public List<String> counts() {
        return taken == null
                ? List.of()
                : List.of(String.valueOf(taken.rows()), String.valueOf(taken.taken()), String.valueOf(taken.leftOut()));
    }

    /** What became of what belongs to nobody who is known. */
    public String unknownKey() {
        return taken != null && taken.kind() == Kind.CUSTOMERS ? "results.unowned" : "results.unknown";
    }

    /** Who is meant in that file and isn't known. */
    public String unknown() {
        return taken == null ? "" : PreviewPage.some(taken.unknown());
    }

    /** Currencies that nobody has said the worth of. */
    public List<String> missing() {
        Set<String> known = rates.stream().map(Rate::currency).collect(Collectors.toSet());
        return currencies.stream()
                .filter(currency -> !currency.equals(own) && !known.contains(currency))
                .toList();
    }
}
