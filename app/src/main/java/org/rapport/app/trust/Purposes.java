package org.rapport.app.trust;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.app.trust.PurposesPage.Row;
import org.rapport.app.web.Days;
import org.rapport.app.web.Section;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether data may be used for something: what is off collects nothing. */
public final class Purposes {

    /** What can be switched on today: what something in this version is done for. */
    public static final List<String> OFFERED =
            List.of("attention", "free_busy", "talks", "study", "help", "results", "label");

    /**
     * How a purpose {@code p} stands today, as SQL: {@code on}; {@code asked}, where the works council hasn't agreed yet;
     * {@code paused}, because all is switched off; or {@code off}.
     */
    public static final String STATE = """
            case when p.name is null then 'off' when trust.is_on(p.name) then 'on'
                 when p.agreed_by is null and exists (select from people.company c where c.works_council) then 'asked' else 'paused' end
            """;

    private Purposes() {}

    /** Whether that purpose is on today: asked for, and agreed to where there is a works council. */
    public static boolean isOn(JdbcClient client, String purpose) {
        return client.sql("select trust.is_on(?)")
                .param(purpose)
                .query(Boolean.class)
                .single();
    }

    private record On(List<String> names) {}

    /** The same for a part of a page: all that are on are found out once a page. */
    public static boolean isOn(Section.Asked asked, String purpose) {
        return asked.once(On.class, () -> new On(on(asked.client()))).names.contains(purpose);
    }

    private static List<String> on(JdbcClient client) {
        return client.sql("select n from unnest(?::text[]) n where trust.is_on(n)")
                .param(OFFERED.toArray(String[]::new))
                .query((row, number) -> row.getString("n"))
                .list();
    }

    /** All that can be switched, and how each stands. */
    static List<Row> list(JdbcClient client, Locale language) {
        return client.sql("select " + STATE + """
                        as state, n.name, p.since, current_date as today, coalesce(p.agreement, '') as agreement, e.at::date + 15 as gone
                from unnest(?::text[]) as n(name) left join trust.purpose p on p.name = n.name
                left join trust.ended e on e.purpose = n.name and e.gone is null
                """)
                .param(OFFERED.toArray(String[]::new))
                .query((row, number) -> new Row(
                        row.getString("name"),
                        Objects.requireNonNullElse(day(row, "since", language), ""),
                        row.getString("agreement"),
                        row.getString("state"),
                        day(row, "gone", language)))
                .list();
    }

    private static @Nullable String day(ResultSet row, String column, Locale language) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : Days.say(day, row.getObject("today", LocalDate.class), language);
    }
}
