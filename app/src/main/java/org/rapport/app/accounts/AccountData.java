package org.rapport.app.accounts;

import java.util.List;
import java.util.Set;
import org.rapport.app.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What accounts keeps about somebody: how they come in, and who made them a link. */
@Component
class AccountData implements PersonalData {

    @Override
    public List<Facts> show(JdbcClient client, int person) {
        return List.of(
                new Facts(
                        AccountData.class,
                        "kept.sign_ins",
                        client.sql("""
                        select kind, since::date::text as since from accounts.sign_in where person = ? order by since
                        """)
                                .param(person)
                                .query((row, number) -> List.of(row.getString("kind"), row.getString("since")))
                                .list(),
                        Set.of(0)),
                new Facts(
                        AccountData.class,
                        "kept.links",
                        client.sql("""
                        select coalesce(m.name, '') as maker, to_char(l.made, 'YYYY-MM-DD') as made,
                               coalesce(to_char(l.used, 'YYYY-MM-DD HH24:MI "UTC"'), '') as used
                        from accounts.link l left join people.person m on m.id = l.made_by
                        where l.person = ? order by l.made
                        """)
                                .param(person)
                                .query((row, number) ->
                                        List.of(row.getString("maker"), row.getString("made"), row.getString("used")))
                                .list()),
                Facts.of(AccountData.class, "kept.links_made", Set.of(), client, """
                        select coalesce(nullif(p.name, ''), p.email, ''), to_char(l.made, 'YYYY-MM-DD')
                        from accounts.link l left join people.person p on p.id = l.person
                        where l.made_by = ? order by l.made desc, 1
                        """, person));
    }
}
