package org.rapport.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.rapport.files.people.Absence;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people of the demo do on the pages; each within their own rights. */
final class Setting {

    private static final List<String> PURPOSES =
            List.of("attention", "free_busy", "talks", "study", "help", "results", "label");

    private Setting() {}

    static void company(Transactions transactions, SignedIn admin) {
        transactions.as(admin.token(), client -> client.sql("""
                        insert into people.company (name, currency, fiscal_month, region, works_council)
                        values ('Muster Vertrieb GmbH', 'EUR', 1, 'DE', true)
                        """).update());
    }

    static void absences(Transactions transactions, SignedIn admin, List<Absence> absences) {
        transactions.as(
                admin.token(),
                client -> client.sql("""
                        insert into people.absence (person, from_day, until_day, part)
                        select coalesce(p.id, a.person), n.from_day, n.until_day, n.part
                        from unnest(?::text[], ?::date[], ?::date[], ?::text[]) as n(email, from_day, until_day, part)
                        left join people.person p on p.email = n.email
                        left join people.alias a on a.address = n.email
                        where coalesce(p.id, a.person) is not null
                        on conflict do nothing
                        """)
                        .param(absences.stream().map(Absence::email).toArray(String[]::new))
                        .param(absences.stream()
                                .map(absence -> absence.days().from().toString())
                                .toArray(String[]::new))
                        .param(absences.stream()
                                .map(absence -> absence.days().until().toString())
                                .toArray(String[]::new))
                        .param(absences.stream()
                                .map(absence -> absence.part().name().toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                        .update());
    }

    /** The admin asks, the works council agrees. */
    static void purposes(Transactions transactions, SignedIn admin, SignedIn council, String agreement) {
        for (String purpose : PURPOSES) {
            transactions.as(
                    admin.token(),
                    client -> client.sql("""
                            insert into trust.purpose (name, since, agreement, asked_by) values (?, current_date, ?, ?)
                            """)
                            .param(purpose)
                            .param(agreement)
                            .param(admin.person())
                            .update());
            transactions.as(
                    council.token(),
                    client -> client.sql("select trust.agree(?)")
                            .param(purpose)
                            .query(Boolean.class)
                            .single());
        }
    }

    /** What each leader said of a week of that month: what relationships are worth to them, and their own hours. */
    static void statements(Transactions transactions, List<SignedIn> leaders, YearMonth month) {
        LocalDate week = month.atEndOfMonth()
                .plusDays(1)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
        for (int i = 0; i < leaders.size(); i++) {
            SignedIn leader = leaders.get(i);
            Integer[] worth = {4 + i % 2, 4, 3 + i % 3, 2};
            double hours = 2.5 + i * 7 % 6 / 2.0;
            transactions.as(
                    leader.token(),
                    client -> client.sql("""
                            insert into study.statement (leader, week, lb, hours, appropriate, hindrances)
                            values (?, ?, ?::smallint[], ?, 4, array['urgent'])
                            """)
                            .param(leader.person())
                            .param(week)
                            .param(worth)
                            .param(hours)
                            .update());
        }
    }

    /** One of the sellers wants to talk, one asks for help, all say what matters to them: in both languages, as nobody knows who will read it. */
    static void words(Transactions transactions, List<SignedIn> sellers) {
        List<String> words = List.of(
                "Mittwochs hole ich um 16 Uhr meine Tochter ab. Lob lieber unter vier Augen. / On Wednesdays I pick up my daughter at four. Praise rather in private.",
                "Ich möchte in zwei Jahren Großkunden betreuen und suche jemanden, der mir das zeigt. / In two years I want to look after key accounts, and I seek somebody who shows me how.",
                "Klare Ziele, wenig Besprechungen, ein ehrliches Wort. / Clear goals, few meetings, an honest word.");
        List<String> points = List.of(
                "Messe im Frühjahr: wer fährt mit? / Spring fair: who comes along?",
                "Übergabe während meines Urlaubs / Handing over during my holiday",
                "Was wir aus dem verlorenen Angebot lernen / What we learn from the lost offer");
        for (int i = 0; i < sellers.size(); i++) {
            SignedIn seller = sellers.get(i);
            String said = words.get(i % words.size());
            transactions.as(seller.token(), client -> say(client, seller, said));
            String point = points.get(i % points.size());
            boolean isTheirs = i % 2 == 0;
            transactions.as(seller.token(), client -> agreed(client, seller, point, isTheirs));
        }
        SignedIn first = sellers.getFirst();
        transactions.as(
                first.token(),
                client -> client.sql("insert into plan.wish (person) values (?)")
                        .param(first.person())
                        .update());
        SignedIn last = sellers.getLast();
        transactions.as(
                last.token(),
                client -> client.sql("insert into help.request (person) values (?)")
                        .param(last.person())
                        .update());
    }

    /** A point for the next talk, and a promise: the leader's, open, or the seller's own, done. */
    private static int agreed(JdbcClient client, SignedIn seller, String point, boolean isLeaders) {
        client.sql("""
                        insert into talks.point (leader, seller, author, words)
                        select l.leader, l.person, l.person, ? from people.reporting_line l where l.person = ? and l.during @> current_date
                        """).param(point).param(seller.person()).update();
        return client.sql("""
                        insert into talks.promise (leader, seller, author, owner, words, due, done)
                        select l.leader, l.person, l.person, case when :theirs then l.leader else l.person end, :words,
                               current_date + case when :theirs then 4 else -2 end, case when :theirs then null::date else current_date - 2 end
                        from people.reporting_line l where l.person = :person and l.during @> current_date
                        """)
                .param("theirs", isLeaders)
                .param(
                        "words",
                        isLeaders
                                ? "Mit dem Einkauf über die Lieferzeit sprechen / Talk with purchasing about delivery times"
                                : "Angebot für den Neukunden schreiben / Write the offer for the new customer")
                .param("person", seller.person())
                .update();
    }

    private static int say(JdbcClient client, SignedIn seller, String words) {
        return client.sql("insert into talks.what_matters (person, words) values (?, ?)")
                .param(seller.person())
                .param(words)
                .update();
    }
}
