package org.rapport.app.post;

import java.util.List;
import java.util.Set;
import org.rapport.app.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What post keeps about somebody: which mails they want, and which went to them lately. It deletes nothing: who wanted none isn't to get any. */
@Component
class PostData implements PersonalData {

    @Override
    public List<Facts> show(JdbcClient client, int person) {
        return List.of(
                new Facts(
                        PostData.class,
                        "kept.choice",
                        client.sql("""
                                select concat_ws(', ', case when monday then 'monday' end, case when reminders then 'reminders' end,
                                    case when study then 'study' end,
                                    case when names then 'names' end, language, 'pages_' || spoken) from post.choice where person = ?
                                """)
                                .param(person)
                                .query((row, number) -> List.of(row.getString(1)))
                                .list(),
                        Set.of(0)),
                new Facts(
                        PostData.class,
                        "kept.mails",
                        client.sql(
                                        "select kind, day::text, state from post.mail where person = ? order by day desc, kind")
                                .param(person)
                                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                                .list(),
                        Set.of(0, 2)));
    }
}
