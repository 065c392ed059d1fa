package org.rapport.app.people.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapport.files.people.Absence;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes an absence file over: of everybody in it, the days from its first to its last are what the file says. Other days,
 * and who isn't in it, stay as they are.
 */
final class AbsenceImport {

    private final JdbcClient client;
    private final List<Absence> absences;

    /**
     * What came of it.
     *
     * @param taken how many absences came in
     * @param replaced how many that stood before were taken away or cut
     * @param unknown addresses that nobody has
     */
    record Result(int taken, int replaced, List<String> unknown) {}

    AbsenceImport(JdbcClient client, List<Absence> absences) {
        this.client = client;
        this.absences = absences;
    }

    Result apply() {
        Set<String> unknown =
                new TreeSet<>(absences.stream().map(Absence::email).collect(Collectors.toSet()));
        client.sql("select email from people.person where forgotten is null union select address from people.alias")
                .query((row, number) -> unknown.remove(row.getString(1)))
                .list();
        int replaced = absences.isEmpty() ? 0 : makeRoom();
        return new Result(absences.isEmpty() ? 0 : insert(), replaced, List.copyOf(unknown));
    }

    private int makeRoom() {
        String first = absences.stream()
                .map(absence -> absence.days().from())
                .min(LocalDate::compareTo)
                .orElseThrow()
                .toString();
        String last = absences.stream()
                .map(absence -> absence.days().until())
                .max(LocalDate::compareTo)
                .orElseThrow()
                .toString();
        return client.sql("""
                with span as (select daterange(?::date, ?::date, '[]') as days),
                gone as (
                    delete from people.absence a using span s
                    where daterange(a.from_day, a.until_day, '[]') && s.days
                      and a.person in (
                          select p.id from people.person p where p.email = any(?::text[])
                          union select n.person from people.alias n where n.address = any(?::text[]))
                    returning a.person, a.from_day, a.until_day, a.part),
                rest as (
                    insert into people.absence (person, from_day, until_day, part)
                    select g.person, lower(piece), upper(piece) - 1, g.part from gone g, span s,
                        unnest(datemultirange(daterange(g.from_day, g.until_day, '[]')) - datemultirange(s.days)) piece)
                select count(*) from gone
                """)
                .param(first)
                .param(last)
                .param(emails())
                .param(emails())
                .query(Integer.class)
                .single();
    }

    private int insert() {
        return client.sql("""
                insert into people.absence (person, from_day, until_day, part)
                select coalesce(p.id, a.person), n.since, n.until, n.part
                from unnest(?::text[], ?::date[], ?::date[], ?::text[]) as n (email, since, until, part)
                left join people.person p on p.email = n.email and p.forgotten is null
                left join people.alias a on a.address = n.email
                where coalesce(p.id, a.person) is not null
                on conflict do nothing
                """)
                .param(emails())
                .param(absences.stream()
                        .map(absence -> absence.days().from().toString())
                        .toArray(String[]::new))
                .param(absences.stream()
                        .map(absence -> absence.days().until().toString())
                        .toArray(String[]::new))
                .param(absences.stream()
                        .map(absence -> absence.part().name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new))
                .update();
    }

    private String[] emails() {
        return absences.stream().map(Absence::email).toArray(String[]::new);
    }
}
