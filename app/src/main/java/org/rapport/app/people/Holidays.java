package org.rapport.app.people;

import java.time.LocalDate;
import java.util.Set;
import org.rapport.files.answer.HolidayRegions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public holidays that somebody has. */
public final class Holidays {

    private Holidays() {}

    /** Between two dates, both inclusive: those of the region of their contract of today, else of the company; none where there is no region. */
    public static Set<LocalDate> of(JdbcClient client, int person, LocalDate from, LocalDate until) {
        String region = client.sql("""
                        select coalesce((select nullif(region, '') from people.contract where person = ? and during @> current_date),
                                        (select region from people.company), '')
                        """).param(person).query(String.class).single();
        return HolidayRegions.holidays(region, from, until);
    }
}
